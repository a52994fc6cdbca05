import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Batch } from './batch.ts';

export type BatchStore = ReturnType<typeof batchStore>;

/** Keeps what was found in the envelopes of secret polls, sealed, until the poll is sealed. */
export function batchStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Batch>(parts, 'envelopeBatches', { entries: [Mixed], resolution: Mixed }, []);
  return {
    ...store,
    /** Empties a batch: the published record is all that stays of it. */
    async discard(poll: string): Promise<void> {
      await store.change(poll, ({ id }) => ({ next: { id, entries: [] }, result: undefined }));
    },
  };
}
