import { z } from 'zod';
import { allow, decodeNumberCursor, defineUseCase, pageInput, toPage } from '../../../../kernel/index.ts';
import { regionPath } from '../../../regions/index.ts';
import { mayBroadcast } from '../../policy.ts';
import type { BroadcastStore } from '../broadcast-store.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
}

/** Broadcasts of a region and below, latest first. */
export const listBroadcasts = defineUseCase({
  name: 'broadcasts.list-broadcasts',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ broadcasts }: Ports, actor, { region, after, limit }) {
    allow(mayBroadcast(actor, region), 'broadcasts.not-organizer');

    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await broadcasts.within(region, { ...start, limit: limit + 1 });
    const page = toPage(
      rows.map((broadcast) => ({ id: String(broadcast.number), broadcast })),
      limit,
    );
    return { items: page.items.map(({ broadcast }) => broadcast), next: page.next };
  },
});
