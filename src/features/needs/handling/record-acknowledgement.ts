import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { withClock } from '../levels/clock-of.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { tell } from '../steps.ts';
import { needNumbered } from '../views/find-need.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** The number under which the authority took a forwarded need. */
export const recordAcknowledgement = defineUseCase({
  name: 'needs.record-acknowledgement',
  input: z.object({ number: z.string().max(40), acknowledgement: z.string().trim().min(2).max(60) }),
  async run({ needs, clock }: Ports, actor, { number, acknowledgement }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayTriage(actor, known), 'needs.not-your-region');

    const at = clock();
    const changed = await needs.change(
      known.id,
      (need) => {
        const { forwarding } = need;
        ensure(need.state === 'forwarded' && forwarding !== undefined, `needs.now-${need.state}`, {
          number: need.number,
        });
        const entry = { at, step: 'acknowledged-by-authority', by: actor.id, note: acknowledgement };
        const next = withClock({
          ...need,
          forwarding: { ...forwarding, acknowledgement },
          timeline: [...need.timeline, entry],
          changedAt: at,
        });
        const happenings = [tell(next, 'needs.acknowledged-by-authority', { by: actor.id, at })];
        return { next, happenings, result: next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});
