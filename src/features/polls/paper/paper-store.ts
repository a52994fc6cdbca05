import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Paper } from './paper.ts';

export type PaperStore = ReturnType<typeof paperStore>;

const MOST_PAPERS = 100_000;

/** Keeps paper ballots, one document each, from the first worker's entry on. */
export function paperStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Paper>(
    parts,
    'paperBallots',
    { poll: String, elector: String, entries: [Mixed], resolution: Mixed, isAgreed: Boolean, counted: Number },
    [[{ poll: 1, isAgreed: 1 }], [{ poll: 1, counted: 1 }]],
  );
  return {
    ...store,
    /** Papers of a poll in the order of their electors; a page starts after the elector `after`. */
    ofPoll: (poll: string, { after = '', limit = MOST_PAPERS } = {}): Promise<Paper[]> =>
      store.findWhere({ poll, elector: { $gt: after } }, { sort: { elector: 1 }, limit }),
    /** Whose paper counts as it stands. */
    async agreedElectors(poll: string): Promise<Set<string>> {
      const rows = await store.model.find({ poll, isAgreed: true }, { elector: 1 }).lean<{ elector: string }[]>();
      return new Set(rows.map(({ elector }) => elector));
    },
    /** How many are entered by one worker only, or differently by two. */
    countWaiting: (poll: string): Promise<number> =>
      store.model.countDocuments({ poll, isAgreed: false, 'entries.0': { $exists: true } }),
    /**
     * Marks every paper of the poll as counted by this round; a mark of a later round stays. It counts as a change of each:
     * an entry that is being written meanwhile is decided anew, and finds the mark.
     */
    async markCounted(poll: string, round: number): Promise<void> {
      await store.model.updateMany(
        { poll, counted: { $lt: round } },
        { $set: { counted: round }, $inc: { version: 1 } },
      );
    },
    countedBy: (poll: string, round: number): Promise<Paper[]> =>
      store.findWhere({ poll, counted: round, isAgreed: true }, { limit: MOST_PAPERS }),
  };
}
