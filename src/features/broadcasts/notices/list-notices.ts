import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, isResident, pageInput, toPage } from '../../../kernel/index.ts';
import type { NoticeStore } from './notice-store.ts';

interface Ports {
  readonly notices: NoticeStore;
}

/** One's own inbox, newest first. */
export const listNotices = defineUseCase({
  name: 'broadcasts.list-notices',
  input: z.object(pageInput),
  async run({ notices }: Ports, actor, { after, limit }) {
    allow(isResident(actor), 'broadcasts.residents-only');

    const last = after === undefined ? null : await notices.find(decodeCursor(after));
    return toPage(await notices.inboxOf(actor.id, limit + 1, last), limit);
  },
});
