import { z } from 'zod';
import { defineUseCase, type Clock } from '../../../kernel/index.ts';
import type { BroadcastNoticeStore } from '../notices/broadcast-notice-store.ts';
import { recall } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';
import { broadcastText, refuseUnlawful } from './compose-broadcast.ts';
import { steer } from './steer.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
  readonly clock: Clock;
}

/** Takes back what is not yet handed to a channel. Those who got it already may be told a correction. */
export const recallBroadcast = defineUseCase({
  name: 'broadcasts.recall-broadcast',
  input: z.object({ broadcastId: z.string(), correction: broadcastText.optional() }),
  async run(ports: Ports, actor, { broadcastId, correction }) {
    if (correction !== undefined) refuseUnlawful(correction);
    return steer(ports, actor, broadcastId, 'broadcasts.recalled', (broadcast, now) =>
      recall(broadcast, correction, now),
    );
  },
});
