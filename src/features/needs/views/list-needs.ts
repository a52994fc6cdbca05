import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { NEED_ROUTES, NEED_STATES } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayOversee } from '../policy.ts';

interface Ports {
  readonly needs: NeedStore;
}

/** The needs of a region, newest first, for those who look after it. */
export const listNeeds = defineUseCase({
  name: 'needs.list-needs',
  input: z.object({
    region: regionPath,
    state: z.enum(NEED_STATES).optional(),
    route: z.enum(NEED_ROUTES).optional(),
    ...pageInput,
  }),
  async run({ needs }: Ports, actor, { after, limit, ...filter }) {
    allow(mayOversee(actor, filter.region), 'needs.not-your-region');

    const last = after === undefined ? null : found(await needs.find(decodeCursor(after)), 'paging.cursor');
    return toPage(await needs.list(filter, last, limit + 1), limit);
  },
});
