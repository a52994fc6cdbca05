import type { Answer } from '@/api/client';
import type { Step } from '@/components/states/steps';
import { sayMoment } from '@/look/moment';
import { PROCEDURE } from '@/phrases/board';

type Timed = Answer<'GET /procedures/{procedureId}'>['timeline'][number];

/** The steps of a procedure, each with how it stands and its date. */
export const stepsOf = (timeline: readonly Timed[]): Step[] =>
  timeline.map((step) => ({
    key: step.key,
    title: step.title,
    state: step.state,
    words: [PROCEDURE.stepStates[step.state], ...whenOf(step)],
    late: step.isLate ? PROCEDURE.late : undefined,
  }));

function whenOf({ state, doneAt, due, notBefore }: Timed): string[] {
  if (doneAt !== null) return [PROCEDURE.doneAt(sayMoment(doneAt))];
  if (state !== 'now') return [];
  if (due !== null) return [PROCEDURE.due(sayMoment(due))];
  return notBefore === null ? [] : [PROCEDURE.notBefore(sayMoment(notBefore))];
}
