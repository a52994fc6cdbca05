import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import type { Topic } from './topic.ts';

export type TopicStore = ReturnType<typeof topicStore>;

export function topicStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Topic>(
    parts,
    'topics',
    {
      number: Number,
      hall: String,
      region: String,
      rooms: [String],
      voters: Mixed,
      title: String,
      openedAt: Date,
      openedBy: String,
      closesAt: Date,
      state: String,
      closedAt: Date,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ hall: 1, number: 1 }],
      [{ rooms: 1, state: 1 }],
      [{ region: 1, state: 1 }],
      [{ 'voters.members': 1, state: 1 }],
      [{ state: 1, closesAt: 1 }],
    ],
  );
  return {
    ...store,
    insertNumbered: (topic: Omit<Topic, 'number'>, happenings: readonly HappeningDraft[]): Promise<Topic> =>
      insertNumbered(store, topic, happenings),
    /** Topics of a hall, latest first; a page starts below the number `below`. */
    ofHall: (hall: string, { below = Number.MAX_SAFE_INTEGER, limit = 1000 } = {}): Promise<Topic[]> =>
      store.findWhere({ hall, number: { $lt: below } }, { sort: { number: -1 }, limit }),
    openOfHalls: (halls: readonly string[]): Promise<Topic[]> =>
      store.findWhere({ hall: { $in: [...halls] }, state: 'open' }, { sort: { number: 1 }, limit: 50 }),
    openInRoom: (room: string): Promise<Topic[]> =>
      store.findWhere({ rooms: room, state: 'open' }, { sort: { number: 1 }, limit: 20 }),
    /** Open topics of these regions, and those that list the resident as a member. */
    openFor: (regions: readonly RegionPath[], resident: string): Promise<Topic[]> =>
      store.findWhere(
        { state: 'open', $or: [{ region: { $in: [...regions] } }, { 'voters.members': resident }] },
        { sort: { number: 1 }, limit: 20 },
      ),
    async numbered(number: number): Promise<Topic | null> {
      const [topic] = await store.findWhere({ number }, { limit: 1 });
      return topic ?? null;
    },
    dueToClose: (now: Date): Promise<Topic[]> =>
      store.findWhere({ state: 'open', closesAt: { $lte: now } }, { sort: { closesAt: 1 }, limit: 100 }),
  };
}
