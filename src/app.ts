import { noticeStore, roomStore } from './features/broadcasts/index.ts';
import { hallStore } from './features/halls/index.ts';
import { regionStore } from './features/regions/index.ts';
import { residentStore } from './features/residents/index.ts';
import { openPlatform, type Platform, type PlatformOptions } from './platform/platform.ts';
import type { StoreParts } from './platform/aggregate-store.ts';
import type { Outbox } from './platform/outbox.ts';

/** Everything wired once: the stores and services that the use cases name as their ports. */
export type App = Awaited<ReturnType<typeof createApp>>;

/** @throws when the store cannot be reached; indexes are there when it returns */
export async function createApp(options: PlatformOptions) {
  const platform = await openPlatform(options);
  const stores = wireStores(platform);
  await platform.createIndexes();

  return { ...platform, ...stores, platform, outboxes: outboxesOf(stores) };
}

function wireStores({ connection, nudges }: Platform) {
  const parts: StoreParts = { connection, onOutbox: () => nudges.send('outbox') };
  return {
    halls: hallStore(parts),
    regions: regionStore(parts),
    residents: residentStore(parts),
    notices: noticeStore(parts, () => nudges.send('notices')),
    rooms: roomStore(parts),
  };
}

/** Every store that keeps an outbox is relayed; none can be forgotten. */
function outboxesOf(stores: object): Outbox[] {
  return Object.values(stores).filter((store): store is Outbox => 'pending' in store && 'clear' in store);
}
