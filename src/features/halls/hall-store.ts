import { Schema } from 'mongoose';
import { Refusal, type RegionPath } from '../../kernel/index.ts';
import { aggregateStore, type AggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';
import type { Hall } from './hall.ts';

export type HallStore = ReturnType<typeof hallStore>;

/** Keeps halls. A chat room belongs to one hall at most, so that a vote said there is meant for that hall. */
export function hallStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Hall>(
    parts,
    'halls',
    { region: String, name: String, rooms: [String], voters: Mixed, organizers: [String] },
    [[{ region: 1, _id: 1 }], [{ rooms: 1 }, { unique: true, partialFilterExpression: { rooms: { $gt: '' } } }]],
  );
  const {
    insert,
    change,
  }: Pick<AggregateStore<Hall>, 'insert' | 'change'> = {
    insert: (hall, happenings) => refuseTakenRooms(store.insert(hall, happenings)),
    change: (id, decide, options) => refuseTakenRooms(store.change(id, decide, options)),
  };
  return {
    ...store,
    insert,
    change,
    /** Halls of the region and below, in order of id; a page starts after the id `after`. */
    within: (region: RegionPath, { after = '', limit = 1000 } = {}): Promise<Hall[]> =>
      store.findWhere({ region: { $gte: region, $lt: `${region}\uffff` }, _id: { $gt: after } }, { limit }),
    /** Halls of these regions and below, and those that name the resident as an organizer. */
    runBy: (organizer: string, regions: readonly RegionPath[]): Promise<Hall[]> =>
      store.findWhere({
        $or: [
          { organizers: organizer },
          ...regions.map((region) => ({ region: { $gte: region, $lt: `${region}\uffff` } })),
        ],
      }),
    /** The halls to which any of these rooms is bound. */
    ofRooms: (rooms: readonly string[]): Promise<Hall[]> => store.findWhere({ rooms: { $in: [...rooms], $gt: '' } }),
    /** Halls whose lists name the resident, as a voter or an organizer. */
    naming: (resident: string): Promise<Hall[]> =>
      store.findWhere({ $or: [{ organizers: resident }, { 'voters.members': resident }] }),
    async ofRoom(room: string): Promise<Hall | null> {
      const [hall] = await store.findWhere({ rooms: { $eq: room, $gt: '' } }, { limit: 1 });
      return hall ?? null;
    },
  };
}

/** Turns "this room has a hall already" into a refusal. */
async function refuseTakenRooms<T>(kept: Promise<T>): Promise<T> {
  try {
    return await kept;
  } catch (error) {
    if (isDuplicateKey(error, 'rooms')) throw new Refusal('conflict', 'halls.room-taken');
    throw error;
  }
}
