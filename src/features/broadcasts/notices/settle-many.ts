import { z } from 'zod';
import { BROADCASTS } from '../../../../config/broadcasts.ts';
import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import type { NoticeStore } from './notice-store.ts';
import type { Notice } from './notice.ts';
import { undeliveredInput } from './undelivered-input.ts';

interface Ports {
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

export interface Settled {
  readonly settled: number;
  /** Not sent again because there is no chat to send to. */
  readonly withoutChat: number;
  /** Are there others that were not looked at, for a next time? */
  readonly more: boolean;
}

/**
 * Decides about all that could not be delivered for one reason, the oldest first, up to the moment at which one looked:
 * what came later was not seen and is not decided. A repetition finds the rest.
 */
export const settleMany = defineUseCase({
  name: 'broadcasts.settle-many',
  input: z.object({ ...undeliveredInput, upTo: z.coerce.date(), decision: z.enum(['send-again', 'leave']) }),
  async run({ notices, clock }: Ports, actor, { decision, ...which }): Promise<Settled> {
    const regions = regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');

    let [settled, withoutChat] = [0, 0];
    let last: Notice | null = null;
    for (let looked = 0; looked < BROADCASTS.mostSettledAtOnce; looked += BROADCASTS.batch) {
      const batch = await notices.undelivered({ regions, ...which }, BROADCASTS.batch, last);
      for (const { id, lane } of batch) {
        if (decision === 'send-again' && lane === undefined) withoutChat += 1;
        else if ((await settle(id)) !== null) settled += 1;
      }
      last = batch.at(-1) ?? null;
      if (batch.length < BROADCASTS.batch) return { settled, withoutChat, more: false };
    }
    const rest = await notices.undelivered({ regions, ...which }, 1, last);
    return { settled, withoutChat, more: rest.length > 0 };

    function settle(id: string): Promise<Notice | null> {
      return decision === 'leave' ? notices.leaveUnsent(id, actor.id) : notices.sendAgain(id, actor.id, clock());
    }
  },
});
