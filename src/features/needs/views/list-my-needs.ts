import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, found, isResident, pageInput, toPage } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';

interface Ports {
  readonly needs: NeedStore;
}

/** One's own needs, newest first. */
export const listMyNeeds = defineUseCase({
  name: 'needs.list-my-needs',
  input: z.object(pageInput),
  async run({ needs }: Ports, actor, { after, limit }) {
    allow(isResident(actor), 'needs.not-resident');
    const last = after === undefined ? null : found(await needs.find(decodeCursor(after)), 'paging.cursor');
    return toPage(await needs.ofResident(actor.id, last, limit + 1), limit);
  },
});
