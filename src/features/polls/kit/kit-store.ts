import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';

/** What belongs to the vote on paper of one poll. The id is the poll's. */
export interface PollKit {
  readonly id: string;
  /** Residents who watch the count (监票人). */
  readonly scrutineers: readonly string[];
  readonly namedBy: string;
  readonly namedAt: Date;
}

export type KitStore = ReturnType<typeof kitStore>;

export const kitStore = (parts: StoreParts) =>
  aggregateStore<PollKit>(parts, 'pollKits', { scrutineers: [String], namedBy: String, namedAt: Date }, [
    [{ scrutineers: 1 }],
  ]);
