import type { HappeningDraft } from '../kernel/index.ts';
import type { AggregateStore } from './aggregate-store.ts';
import { isDuplicateKey } from './mongo.ts';

/**
 * Adds the value under the next free number: short enough to be said in a chat, unique in the installation by the
 * store's unique index on `number`.
 */
export async function insertNumbered<Value extends { readonly id: string; readonly number: number }>(
  store: AggregateStore<Value>,
  value: Omit<Value, 'number'>,
  happenings: readonly HappeningDraft[],
): Promise<Value> {
  for (;;) {
    const [latest] = await store.findWhere({}, { sort: { number: -1 }, limit: 1 });
    const numbered = { ...value, number: (latest?.number ?? 0) + 1 } as Value;
    try {
      return await store.insert(numbered, happenings);
    } catch (error) {
      if (!isDuplicateKey(error, 'number')) throw error;
    }
  }
}
