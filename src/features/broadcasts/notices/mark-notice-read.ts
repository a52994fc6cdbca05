import { z } from 'zod';
import { allow, defineUseCase, found, isResident, type Clock } from '../../../kernel/index.ts';
import type { NoticeStore } from './notice-store.ts';

interface Ports {
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

/** Keeps the first time; a notice of somebody else's inbox is missing. */
export const markNoticeRead = defineUseCase({
  name: 'broadcasts.mark-notice-read',
  input: z.object({ noticeId: z.string() }),
  async run({ notices, clock }: Ports, actor, { noticeId }) {
    allow(isResident(actor), 'broadcasts.residents-only');
    const notice = await notices.find(noticeId);
    const own = found(notice?.inbox === actor.id ? notice : null, 'broadcasts.missing');

    const readAt = own.readAt ?? clock();
    await notices.markRead(own.id, readAt);
    return { ...own, readAt };
  },
});
