import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage, type Clock } from '../../../kernel/index.ts';
import { communityOf, regionPath, type RegionStore } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import type { ItemStore } from './item-store.ts';

interface Ports {
  readonly boardItems: Pick<ItemStore, 'find' | 'on' | 'archive' | 'onInRoom'>;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** One item with all its versions, and what was objected and answered; for anybody. */
export const viewItem = defineUseCase({
  name: 'procedures.view-item',
  input: z.object({ itemId: z.string().max(64) }),
  async run({ boardItems, clock }: Ports, _actor, { itemId }) {
    return { item: found(await boardItems.find(itemId), 'procedures.item-missing'), now: clock() };
  },
});

/** What is on the board of a region and those below, or what was; for anybody. */
export const listItems = defineUseCase({
  name: 'procedures.list-items',
  input: z.object({ region: regionPath, shown: z.enum(['on', 'archive']).default('on'), ...pageInput }),
  async run({ boardItems, clock }: Ports, _actor, { region, shown, after, limit }) {
    const now = clock();
    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await boardItems[shown](region, now, { ...start, limit: limit + 1 });
    // Pages follow the items' numbers, not their ids.
    const page = toPage(
      rows.map((item) => ({ id: String(item.number), item })),
      limit,
    );
    return { items: page.items.map(({ item }) => ({ item, now })), next: page.next };
  },
});

const MOST_FOUND = 100;

/** What is on the board of this chat room's hall, or without a room, of the community where the one who asks lives. */
export const findItems = defineUseCase({
  name: 'procedures.find-items',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ boardItems, regions, clock }: Ports, actor, { room }) {
    needResident(actor);
    const now = clock();
    if (room !== undefined) return boardItems.onInRoom(room, now, MOST_FOUND);
    if (actor.region === undefined) return [];
    return boardItems.on(await communityOf(regions, actor.region), now, { limit: MOST_FOUND });
  },
});
