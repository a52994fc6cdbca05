import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { isAwaited, withClock } from '../levels/clock-of.ts';
import type { NeedStore } from '../need-store.ts';
import { mayConclude } from '../policy.ts';
import { tell } from '../steps.ts';
import { needNumbered } from '../views/find-need.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** Staff tell whoever asked how it stands or what comes next; the need stays where it is. */
export const answerNeed = defineUseCase({
  name: 'needs.answer-need',
  input: z.object({ number: z.string().max(40), answer: z.string().trim().min(2).max(500) }),
  async run({ needs, clock }: Ports, actor, { number, answer }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayConclude(actor, known), 'needs.not-your-region');

    const at = clock();
    const changed = await needs.change(
      known.id,
      (need) => {
        ensure(isAwaited(need) && need.state !== 'alerted', `needs.now-${need.state}`, { number: need.number });
        const entry = { at, step: 'answer', by: actor.id, note: answer };
        const next = withClock({ ...need, timeline: [...need.timeline, entry], changedAt: at });
        return { next, happenings: [tell(next, 'needs.answered', { by: actor.id, at })], result: next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});
