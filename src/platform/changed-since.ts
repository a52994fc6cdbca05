import type { AggregateStore } from './aggregate-store.ts';

const BATCH = 1000;

/** Reads every aggregate changed at or after a moment, however many; the store keeps `changedAt` and has an index on it. */
export function changedSince<Value extends { readonly id: string }>(
  store: AggregateStore<Value>,
): (since: Date) => Promise<Value[]> {
  return async (since) => {
    const all: Value[] = [];
    let after = '';
    for (;;) {
      const batch = await store.findWhere({ changedAt: { $gte: since }, _id: { $gt: after } }, { limit: BATCH });
      all.push(...batch);
      const last = batch.at(-1);
      if (last === undefined || batch.length < BATCH) return all;
      after = last.id;
    }
  };
}
