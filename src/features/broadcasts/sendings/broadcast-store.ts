import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import { pathsUp } from '../../regions/index.ts';
import type { Broadcast } from './broadcast.ts';

export type BroadcastStore = ReturnType<typeof broadcastStore>;

const AT_ONCE = 50;

export function broadcastStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Broadcast>(
    parts,
    'broadcasts',
    {
      number: Number,
      region: String,
      text: String,
      kind: String,
      to: Mixed,
      state: String,
      composedBy: String,
      composedAt: Date,
      startsAt: Date,
      scheduledBy: String,
      urgent: String,
      excuse: String,
      awaitsSecond: Boolean,
      approvedBy: String,
      cursor: String,
      isExpanded: Boolean,
      correction: Mixed,
      changedAt: Date,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ regions: 1, number: -1 }],
      [{ state: 1, startsAt: 1 }],
      [{ state: 1, changedAt: 1 }],
    ],
    { pathsOf: ({ region }) => pathsUp(region) },
  );
  return {
    ...store,
    insertNumbered: (broadcast: Omit<Broadcast, 'number'>, happenings: readonly HappeningDraft[]): Promise<Broadcast> =>
      insertNumbered(store, broadcast, happenings),
    async numbered(number: number): Promise<Broadcast | null> {
      const [broadcast] = await store.findWhere({ number }, { limit: 1 });
      return broadcast ?? null;
    },
    /** Broadcasts of the region and below, latest first; a page starts below the number `below`. */
    within: (region: RegionPath, { below = Number.MAX_SAFE_INTEGER, limit = 1000 } = {}): Promise<Broadcast[]> =>
      store.findWhere({ regions: region, number: { $lt: below } }, { sort: { number: -1 }, limit }),
    dueToStart: (now: Date): Promise<Broadcast[]> =>
      store.findWhere({ state: 'scheduled', startsAt: { $lte: now } }, { sort: { startsAt: 1 }, limit: AT_ONCE }),
    /** Those whose notices are not all where they should be, the longest untouched first; ended ones for a while after. */
    async toTend(endedAfter: Date): Promise<Broadcast[]> {
      const oldest = { sort: { changedAt: 1 as const }, limit: AT_ONCE };
      const lists = await Promise.all([
        store.findWhere({ state: 'sending' }, oldest),
        store.findWhere({ state: 'paused' }, oldest),
        store.findWhere({ state: 'recalled', changedAt: { $gt: endedAfter } }, oldest),
        store.findWhere({ state: 'recalled', 'correction.isExpanded': false }, oldest),
      ]);
      return [...new Map(lists.flat().map((broadcast) => [broadcast.id, broadcast])).values()];
    },
  };
}
