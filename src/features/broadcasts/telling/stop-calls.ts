import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import type { OpenChannels } from '../channels.ts';
import type { NoticeStore } from '../notices/notice-store.ts';

interface Ports {
  readonly notices: NoticeStore;
  readonly channels: OpenChannels;
}

/** Somebody has a danger in hand, or there was none: calls about it that still wait to be sent stay unsent. */
export const stopCalls = defineUseCase({
  name: 'broadcasts.stop-calls',
  input: z.object({
    needId: z.string(),
    /** Whoever has it in hand still hears everything of it. */
    except: z.string(),
  }),
  async run({ notices, channels }: Ports, actor, { needId, except }) {
    allow(isSystem(actor), 'broadcasts.system-only');
    return { stopped: await notices.skipCalls(needId, channels.open, except) };
  },
});
