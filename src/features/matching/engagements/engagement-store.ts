import { Schema } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { pathsUp } from '../../regions/index.ts';
import type { Engagement } from './engagement.ts';

export type EngagementStore = ReturnType<typeof engagementStore>;

export function engagementStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Engagement>(
    parts,
    'engagements',
    {
      region: String,
      title: String,
      broker: String,
      client: Mixed,
      needs: [String],
      steps: [Mixed],
      state: String,
      outcome: String,
      openedAt: Date,
      changedAt: Date,
    },
    [[{ regions: 1, openedAt: -1, _id: -1 }]],
    { pathsOf: ({ region }) => pathsUp(region) },
  );
  return {
    ...store,
    /** Of the region and below, newest first, from just after `after`. */
    within: (region: RegionPath, after: Engagement | null, limit: number): Promise<Engagement[]> =>
      store.findWhere(
        { regions: region, ...(after !== null && olderThan(after)) },
        { sort: { openedAt: -1, _id: -1 }, limit },
      ),
  };
}

const olderThan = ({ id, openedAt }: Engagement) => ({
  $or: [{ openedAt: { $lt: openedAt } }, { openedAt, _id: { $lt: id } }],
});
