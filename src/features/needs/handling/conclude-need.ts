import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { mayConclude } from '../policy.ts';
import { advance } from '../steps.ts';
import { needNumbered } from '../views/find-need.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** Staff report what became of a need that went to no organization: an authority's answer, the hall's, the duty worker's. */
export const concludeNeed = defineUseCase({
  name: 'needs.conclude-need',
  input: z.object({ number: z.string().max(40), note: z.string().trim().min(2).max(1000) }),
  async run({ needs, clock }: Ports, actor, { number, note }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayConclude(actor, known), 'needs.not-your-region');

    const at = clock();
    const changed = await needs.change(
      known.id,
      (need) => {
        ensure(need.offer === undefined, `needs.now-${need.state}`, { number: need.number });
        const change = advance(need, 'conclude', { by: actor.id, at, note });
        const next = { ...change.next, outcome: { note, by: actor.id, at } };
        return { next, happenings: change.happenings, result: next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});
