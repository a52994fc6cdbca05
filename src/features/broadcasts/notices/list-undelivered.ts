import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import type { NoticeStore } from './notice-store.ts';
import { undeliveredInput } from './undelivered-input.ts';

interface Ports {
  readonly notices: NoticeStore;
}

/** What could not be delivered, or of which nobody can tell, in the regions one cares for; oldest first. */
export const listUndelivered = defineUseCase({
  name: 'broadcasts.list-undelivered',
  input: z.object({ ...undeliveredInput, ...pageInput }),
  async run({ notices }: Ports, actor, { after, limit, ...which }) {
    const regions = regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');

    const last = after === undefined ? null : await notices.find(decodeCursor(after));
    return toPage(await notices.undelivered({ regions, ...which }, limit + 1, last), limit);
  },
});
