import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import type { BoardItem } from './item.ts';

export type ItemStore = ReturnType<typeof itemStore>;

interface Page {
  readonly below?: number;
  readonly limit: number;
}

/** Keeps what is and was on the disclosure board. */
export function itemStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<BoardItem>(
    parts,
    'boardItems',
    {
      number: Number,
      region: String,
      hall: String,
      rooms: [String],
      kind: String,
      title: String,
      source: Mixed,
      leastDays: Number,
      versions: [Mixed],
      objections: [Mixed],
      until: Date,
      takenDownBy: String,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ region: 1, number: 1 }],
      [{ rooms: 1, number: 1 }],
      [{ 'source.procedure': 1 }, { partialFilterExpression: { 'source.procedure': { $gt: '' } } }],
      [{ 'objections.by': 1 }],
    ],
  );
  const within = (region: RegionPath) => ({ $gte: region, $lt: `${region}\uffff` });
  return {
    ...store,
    insertNumbered: (item: Omit<BoardItem, 'number'>, happenings: readonly HappeningDraft[]): Promise<BoardItem> =>
      insertNumbered(store, item, happenings),
    /** What is on in a region and below, latest first; a page starts below the number `below`. */
    on: (region: RegionPath, now: Date, { below = Number.MAX_SAFE_INTEGER, limit }: Page): Promise<BoardItem[]> =>
      store.findWhere(
        { region: within(region), number: { $lt: below }, until: { $gt: now } },
        { sort: { number: -1 }, limit },
      ),
    /** What was on there. */
    archive: (region: RegionPath, now: Date, { below = Number.MAX_SAFE_INTEGER, limit }: Page): Promise<BoardItem[]> =>
      store.findWhere(
        { region: within(region), number: { $lt: below }, until: { $lte: now } },
        { sort: { number: -1 }, limit },
      ),
    /** What is on in the hall of this room. */
    onInRoom: (room: string, now: Date, limit: number): Promise<BoardItem[]> =>
      store.findWhere({ rooms: room, until: { $gt: now } }, { sort: { number: -1 }, limit }),
    async numbered(number: number): Promise<BoardItem | null> {
      const [item] = await store.findWhere({ number }, { limit: 1 });
      return item ?? null;
    },
    /** Published for steps of a procedure, in their order. */
    ofProcedure: (procedure: string): Promise<BoardItem[]> =>
      store.findWhere({ 'source.procedure': { $eq: procedure, $gt: '' } }, { sort: { number: 1 } }),
    /** To which somebody objected. */
    objectedBy: (resident: string): Promise<BoardItem[]> =>
      store.findWhere({ 'objections.by': resident }, { limit: 10_000 }),
  };
}
