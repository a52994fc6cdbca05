import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { advance } from '../steps.ts';
import { needNumbered } from '../views/find-need.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** A worker turns a need down, saying why and where to go instead. */
export const refuseNeed = defineUseCase({
  name: 'needs.refuse-need',
  input: z.object({
    number: z.string().max(40),
    reason: z.string().trim().min(2).max(500),
    instead: z.string().trim().min(2).max(200),
  }),
  async run({ needs, clock }: Ports, actor, { number, reason, instead }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayTriage(actor, known), 'needs.not-your-region');

    const at = clock();
    const changed = await needs.change(
      known.id,
      (need) => {
        const note = `${reason} → ${instead}`;
        const { offer, ...rest } = need;
        const change = advance(rest, 'refuse', { by: actor.id, at, note, facts: { offer: offer?.id ?? null } });
        return { ...change, result: change.next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});
