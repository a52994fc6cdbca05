import type { PlanStep } from '../../../../config/procedures/index.ts';
import { datesOf } from '../course/decide.ts';
import { doneIn, nextStep, type Procedure, type StepDone } from '../course/procedure.ts';

/** A step of a procedure as anybody may see it. */
export interface StepView {
  readonly step: PlanStep;
  readonly state: 'done' | 'now' | 'to-come' | 'not-reached';
  readonly done?: StepDone;
  /** Of the step that comes next: when it can begin at the earliest, and by when it should be done. */
  readonly notBefore?: Date | null;
  readonly due?: Date;
  readonly isLate?: boolean;
}

/** All steps in their order, with what was done and by when the next one should be. */
export function timelineOf(procedure: Procedure, now: Date): StepView[] {
  const done = doneIn(procedure);
  const next = procedure.state === 'running' ? nextStep(procedure) : undefined;
  return procedure.plan.steps.map((step): StepView => {
    const entry = done.get(step.key);
    if (entry !== undefined) return { step, state: 'done', done: entry };
    if (step !== next) return { step, state: procedure.state === 'running' ? 'to-come' : 'not-reached' };
    const { notBefore, due } = datesOf(procedure, step);
    return { step, state: 'now', notBefore, due, isLate: now >= due };
  });
}
