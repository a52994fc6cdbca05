import { z } from 'zod';
import { defineUseCase } from '../../../../kernel/index.ts';
import type { BroadcastNoticeStore } from '../../notices/broadcast-notice-store.ts';
import { broadcastMeant } from '../broadcast-meant.ts';
import type { BroadcastStore } from '../broadcast-store.ts';
import type { BroadcastProgress } from '../steer.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly broadcastNotices: BroadcastNoticeStore;
}

export const showBroadcast = defineUseCase({
  name: 'broadcasts.show-broadcast',
  input: z.object({ broadcastId: z.string() }),
  async run({ broadcasts, broadcastNotices }: Ports, actor, { broadcastId }): Promise<BroadcastProgress> {
    const broadcast = await broadcastMeant(broadcasts, actor, broadcastId);
    return { broadcast, counts: await broadcastNotices.counts(broadcast.id) };
  },
});
