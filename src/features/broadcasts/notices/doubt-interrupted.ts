import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import type { NoticeStore } from './notice-store.ts';

interface Ports {
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

/** Shows staff what a sender left half sent when it died, even while no sender runs. */
export const doubtInterrupted = defineUseCase({
  name: 'broadcasts.doubt-interrupted',
  input: z.object({ channels: z.array(z.string()).max(20) }),
  async run({ notices, clock }: Ports, actor, { channels }) {
    allow(isSystem(actor), 'broadcasts.system-only');

    const counts = await Promise.all(channels.map((channel) => notices.doubtInterrupted(channel, clock())));
    return { doubted: counts.reduce((sum, count) => sum + count, 0) };
  },
});
