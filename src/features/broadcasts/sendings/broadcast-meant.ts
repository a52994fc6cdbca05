import { found, type Actor } from '../../../kernel/index.ts';
import { mayBroadcast } from '../policy.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';

/** The broadcast, for those who could have written it; to everybody else there is none. */
export async function broadcastMeant(broadcasts: BroadcastStore, actor: Actor, id: string): Promise<Broadcast> {
  const broadcast = await broadcasts.find(id);
  const isTheirs = broadcast !== null && mayBroadcast(actor, broadcast.region);
  return found(isTheirs ? broadcast : null, 'broadcasts.no-such-broadcast');
}
