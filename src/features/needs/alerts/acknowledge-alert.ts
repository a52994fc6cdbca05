import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { mayAcknowledge } from '../policy.ts';
import { advance } from '../steps.ts';
import { needNumbered } from '../views/find-need.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** A duty worker has the danger in hand; the calls stop. */
export const acknowledgeAlert = defineUseCase({
  name: 'needs.acknowledge-alert',
  input: z.object({ number: z.string().max(40) }),
  async run({ needs, clock }: Ports, actor, { number }) {
    const known = await needNumbered(needs, number);
    allow(mayAcknowledge(actor, known), 'needs.not-your-region');

    return found(
      await needs.change(known.id, (need) => {
        const { next, happenings } = advance(need, 'acknowledge', { by: actor.id, at: clock() });
        const acknowledged = { ...next, ...(next.alert && { alert: { ...next.alert, acknowledgedBy: actor.id } }) };
        return { next: acknowledged, happenings, result: acknowledged };
      }),
      'needs.missing',
    );
  },
});
