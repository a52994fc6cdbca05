import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Night } from './night.ts';

export type NightStore = ReturnType<typeof nightStore>;

export function nightStore(parts: StoreParts) {
  const store = aggregateStore<Night>(parts, 'matchingNights', {
    startedAt: Date,
    finishedAt: Date,
    needs: Number,
    services: Number,
    offered: Number,
  });

  return {
    ...store,
    async latest(): Promise<Night | null> {
      return (await store.findWhere({}, { sort: { _id: -1 }, limit: 1 }))[0] ?? null;
    },
  };
}
