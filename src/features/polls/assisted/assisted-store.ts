import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { AssistedVote } from './assisted-vote.ts';

export type AssistedStore = ReturnType<typeof assistedStore>;

/** Keeps the log of assisted votes. */
export function assistedStore(parts: StoreParts) {
  const store = aggregateStore<AssistedVote>(
    parts,
    'assistedVotes',
    {
      poll: String,
      region: String,
      elector: String,
      voters: [String],
      door: String,
      by: String,
      at: Date,
      state: String,
    },
    [[{ poll: 1, _id: 1 }], [{ poll: 1, elector: 1 }], [{ voters: 1 }]],
  );
  return {
    ...store,
    /** Of a poll, in the order of ids; a page starts after the id `after`. */
    ofPoll: (poll: string, { after = '', limit = 10_000 } = {}): Promise<AssistedVote[]> =>
      store.findWhere({ poll, _id: { $gt: after } }, { limit }),
    ofElectors: (poll: string, electors: readonly string[]): Promise<AssistedVote[]> =>
      store.findWhere({ poll, elector: { $in: [...electors] } }, { sort: { at: 1 }, limit: 1000 }),
    /** Votes taken down for any of these residents. */
    forResidents: (residents: readonly string[]): Promise<AssistedVote[]> =>
      store.findWhere({ voters: { $in: [...residents] } }, { limit: 1000 }),
  };
}
