import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import type { NoticeStore } from './notice-store.ts';
import { undeliveredInput } from './undelivered-input.ts';

interface Ports {
  readonly notices: NoticeStore;
}

/** How many could not be delivered for which reason, in the regions one cares for. */
export const countUndelivered = defineUseCase({
  name: 'broadcasts.count-undelivered',
  input: z.object(undeliveredInput),
  async run({ notices }: Ports, actor, which) {
    const regions = regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');

    return notices.undeliveredByReason({ regions, ...which });
  },
});
