import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import { callNext, type AlertPorts } from '../alerts/call-next.ts';
import { isOwn } from '../policy.ts';
import { advance } from '../steps.ts';
import { needMeant } from '../views/find-need.ts';
import { reopen } from './reopen.ts';

/** The three questions 三率. Solved closes the need; not solved opens it again, and calls about a danger at once. */
export const answerOutcome = defineUseCase({
  name: 'needs.answer-outcome',
  input: z.object({
    number: z.string().max(40).optional(),
    contacted: z.boolean(),
    resolved: z.boolean(),
    satisfied: z.boolean(),
    note: z.string().trim().max(500).optional(),
  }),
  async run(ports: AlertPorts, actor, { number, note, ...answers }, { cause }) {
    const { needs, clock } = ports;
    const meant = await needMeant(needs, actor, number, (need) => need.state === 'done', cause);
    allow(isOwn(actor, meant), 'needs.not-yours');

    const at = clock();
    const feedback = { ...answers, at, ...(note !== undefined && { note }) };
    const changed = await needs.change(
      meant.id,
      (need) => {
        const change = feedback.resolved
          ? advance(need, 'confirm', {
              by: actor.id,
              at,
              note,
              facts: { ...answers, service: need.offer?.service ?? null },
            })
          : reopen(need, { by: actor.id, at, note, facts: { ...answers } });
        const next: Need = { ...change.next, feedback };
        return { next, happenings: change.happenings, result: next };
      },
      { cause },
    );
    return callNext(ports, found(changed ?? (await needs.find(meant.id)), 'needs.missing'));
  },
});
