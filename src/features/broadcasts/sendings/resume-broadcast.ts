import { z } from 'zod';
import { defineUseCase, type Clock } from '../../../kernel/index.ts';
import type { BroadcastNoticeStore } from '../notices/broadcast-notice-store.ts';
import { resume } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';
import { steer } from './steer.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
  readonly clock: Clock;
}

/** Lets a paused broadcast go on where it stopped. */
export const resumeBroadcast = defineUseCase({
  name: 'broadcasts.resume-broadcast',
  input: z.object({ broadcastId: z.string() }),
  run: (ports: Ports, actor, { broadcastId }) => steer(ports, actor, broadcastId, 'broadcasts.resumed', resume),
});
