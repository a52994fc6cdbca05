import { found, type Actor, type Clock } from '../../../kernel/index.ts';
import type { BroadcastNoticeStore, StateCount } from '../notices/broadcast-notice-store.ts';
import { broadcastMeant } from './broadcast-meant.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';
import { alignNotices } from './running/align-notices.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
  readonly clock: Clock;
}

/** A broadcast and how many of its recipients are in which state. */
export interface BroadcastProgress {
  readonly broadcast: Broadcast;
  readonly counts: readonly StateCount[];
}

/** Takes a step of a broadcast, brings its notices in line at once, and tells how far it is. The job does so again. */
export async function steer(
  { broadcasts, broadcastNotices, clock }: Ports,
  actor: Actor,
  broadcastId: string,
  name: string,
  step: (broadcast: Broadcast, now: Date) => Broadcast,
): Promise<BroadcastProgress> {
  const { id } = await broadcastMeant(broadcasts, actor, broadcastId);
  const at = clock();
  const steered = await broadcasts.change(id, (current) => {
    const next = step(current, at);
    if (next === current) return { result: current };
    return { next, happenings: [{ name, by: actor.id, at, region: current.region, facts: {} }], result: next };
  });
  const broadcast = found(steered, 'broadcasts.no-such-broadcast');
  await alignNotices({ broadcastNotices }, broadcast, at);
  return { broadcast, counts: await broadcastNotices.counts(id) };
}
