import { z } from 'zod';
import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { takeApart } from './take-apart.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** Staff find that a merged need is a matter of its own after all: it goes on where it was. What happened meanwhile stays with the head. */
export const unmergeNeed = defineUseCase({
  name: 'needs.unmerge-need',
  input: z.object({ number: z.string().max(40), note: z.string().trim().max(500).optional() }),
  async run({ needs, clock }: Ports, actor, { number, note }, { cause }) {
    const need = await needNumbered(needs, number);
    allow(mayTriage(actor, need), 'needs.not-your-region');
    return takeApart(needs, need.id, { by: actor.id, at: clock(), note, cause });
  },
});
