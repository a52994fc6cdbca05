import { z } from 'zod';
import { BROADCASTS } from '../../../../config/broadcasts.ts';
import { allow, defineUseCase, found, isSystem, type Clock } from '../../../kernel/index.ts';
import { inLocale } from '../../../phrases/index.ts';
import { wordEdition, type EditionStore } from '../../listings/index.ts';
import { afterQuiet, type RegionStore } from '../../regions/index.ts';
import type { RoomStore } from '../rooms/room-store.ts';
import type { BroadcastStore } from '../sendings/broadcast-store.ts';

interface Ports {
  readonly editions: EditionStore;
  readonly regions: RegionStore;
  readonly rooms: RoomStore;
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

/**
 * An edition with something in it is told once to the rooms of its region and below, as a broadcast of whoever published
 * it: it waits for the morning, is paced, and can be paused and recalled like any other.
 */
export const announceEdition = defineUseCase({
  name: 'broadcasts.announce-edition',
  input: z.object({ editionId: z.string() }),
  async run({ editions, regions, rooms, broadcasts, clock }: Ports, actor, { editionId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const edition = found(await editions.find(editionId), 'listings.edition-missing', { number: 0 });
    const { region: path, publishedBy: by } = edition;
    if (edition.entries.length === 0 || (await rooms.within(path)).length === 0) return { isAnnounced: false };

    const region = found(await regions.find(path), 'regions.missing');
    const now = clock();
    await broadcasts.insertNumbered(
      {
        id: call.newId('broadcast'),
        region: path,
        text: inLocale('zh', () => wordEdition(edition, region.name)),
        kind: 'service',
        to: { of: [{ roomsOf: path }], except: [] },
        state: 'scheduled',
        composedBy: by,
        composedAt: now,
        scheduledBy: by,
        startsAt: afterQuiet(now, BROADCASTS.quietHours),
        cursor: '',
        isExpanded: false,
        changedAt: now,
      },
      [{ name: 'broadcasts.scheduled', by, at: now, region: path, facts: { urgent: false, excused: false } }],
    );
    return { isAnnounced: true };
  },
});
