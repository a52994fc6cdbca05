import { z } from 'zod';
import { defineUseCase, type Clock } from '../../../kernel/index.ts';
import type { BroadcastNoticeStore } from '../notices/broadcast-notice-store.ts';
import { pause } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';
import { steer } from './steer.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
  readonly clock: Clock;
}

/** Stops it for a while: what is not yet handed to a channel waits. */
export const pauseBroadcast = defineUseCase({
  name: 'broadcasts.pause-broadcast',
  input: z.object({ broadcastId: z.string() }),
  run: (ports: Ports, actor, { broadcastId }) => steer(ports, actor, broadcastId, 'broadcasts.paused', pause),
});
