import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { NoticeStore } from './notice-store.ts';
import { maySettle } from '../policy.ts';

interface Ports {
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

/** A person decides what the system must not: whether a message that may have arrived is sent once more. */
export const settleUndelivered = defineUseCase({
  name: 'broadcasts.settle-undelivered',
  input: z.object({ noticeId: z.string(), decision: z.enum(['send-again', 'leave']) }),
  async run({ notices, clock }: Ports, actor, { noticeId, decision }) {
    const notice = await notices.find(noticeId);
    const seen = found(notice !== null && maySettle(actor, notice) ? notice : null, 'broadcasts.missing');
    ensure(decision === 'leave' || seen.lane !== undefined, 'broadcasts.no-chat');

    const settled =
      decision === 'leave'
        ? await notices.leaveUnsent(seen.id, actor.id)
        : await notices.sendAgain(seen.id, actor.id, clock());
    ensure(settled !== null, 'broadcasts.delivered');
    return settled!;
  },
});
