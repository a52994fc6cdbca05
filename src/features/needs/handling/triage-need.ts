import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { isCategory } from '../category.ts';
import { NEED_ROUTES, URGENCIES } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { correct } from './correct.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** A worker puts right where a need goes, what it is about or how urgent it is; the correction is kept. */
export const triageNeed = defineUseCase({
  name: 'needs.triage-need',
  input: z.object({
    number: z.string().max(40),
    route: z.enum(NEED_ROUTES).optional(),
    category: z.string().refine(isCategory, '请填类别表里的类别').optional(),
    urgency: z.enum(URGENCIES).optional(),
    note: z.string().trim().max(500).optional(),
  }),
  async run({ needs, clock }: Ports, actor, { number, note, ...changes }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayTriage(actor, known), 'needs.not-your-region');

    const changed = await needs.change(
      known.id,
      (need) => {
        const change = correct(need, changes, { by: actor.id, at: clock(), note });
        return { ...change, result: change.next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});
