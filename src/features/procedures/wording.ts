import type { PlanStep } from '../../../config/procedures/index.ts';
import { chinaDay, later } from '../../kernel/index.ts';
import { say, sayYuan } from '../../phrases/index.ts';
import { isOn, newestOf, type BoardItem, type Objection } from './board/item.ts';
import { nextStep, type Procedure } from './course/procedure.ts';
import type { Proof } from './course/proof.ts';
import type { RatingCounts } from './ratings/rating.ts';
import { dueAt, isOverdue, isSettled, spentFen, type Task } from './tasks/task.ts';
import type { StepView } from './views/timeline.ts';
import type { ProcedureView, TaskView } from './views/procedure-view.ts';

/** What a hall's rooms are told: that a procedure was opened, or a line of its history. */
export function wordNews(procedure: Procedure, entry: number | null): string {
  const { number, title, plan, history } = procedure;
  if (entry === null)
    return say('procedures.tell-opened', {
      number,
      title,
      plan: plan.title,
      steps: plan.steps.map((step) => step.title).join(' → '),
    });
  const about = history[entry];
  if (about === undefined) throw new Error(`Procedure ${number} has no entry ${entry}.`);
  if (about.kind === 'ended') return say(`procedures.tell-${about.as}`, { number, title, reason: about.reason });
  if (about.kind === 'returned')
    return say('procedures.tell-returned', { number, title, to: stepTitle(procedure, about.to), reason: about.reason });
  const what = say('procedures.tell-done', {
    number,
    title,
    step: stepTitle(procedure, about.step),
    proof: wordProof(about.proof),
  });
  return [what, wordNext({ ...procedure, history: history.slice(0, entry + 1) })].join('\n');
}

function wordNext(procedure: Procedure): string {
  const { number } = procedure;
  const next = nextStep(procedure);
  if (next === undefined) return say('procedures.tell-completed', { number });
  if (next.evidence.includes('ratings')) return say('procedures.tell-rate', { number });
  return say('procedures.tell-next', { step: next.title });
}

const stepTitle = ({ plan }: Procedure, key: string): string =>
  plan.steps.find((step) => step.key === key)?.title ?? key;

/** What a step rests on, in one sentence without its end. */
export function wordProof(proof: Proof): string {
  switch (proof.kind) {
    case 'topic':
      return say('procedures.proof-topic', { topic: proof.number });
    case 'hearing': {
      const { number: hearing, entitled, attended } = proof;
      return say('procedures.proof-hearing', { hearing, entitled, attended });
    }
    case 'poll':
      return say('procedures.proof-poll', {
        poll: proof.number,
        roll: proof.roll,
        participants: proof.participants ?? 0,
        outcome: wordOutcome(proof.outcome),
      });
    case 'meeting': {
      const { heldOn, title, entitled, attended, agree, against, abstain, outcome } = proof;
      const day = wordDay(heldOn);
      const told = { day, title, entitled, attended, agree, against, abstain, outcome: wordOutcome(outcome) };
      return say('procedures.proof-meeting', told);
    }
    case 'record': {
      const { heldOn, title, attended, entitled } = proof;
      const day = wordDay(heldOn);
      if (attended === undefined || entitled === undefined) return say('procedures.proof-record', { day, title });
      return say('procedures.proof-record-there', { day, title, attended, entitled });
    }
    case 'disclosure':
      return say('procedures.proof-disclosure', {
        item: proof.number,
        from: wordDay(chinaDay(proof.since).date),
        until: lastDayOf(proof.until),
      });
    default:
      return say(`procedures.proof-${proof.kind}`);
  }
}

const wordOutcome = (outcome: string | null): string =>
  say(outcome === 'passed' ? 'procedures.outcome-passed' : 'procedures.outcome-failed');

/** A day in China as a neighbour would say it. */
export function wordDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return say('procedures.day', { year, month, day });
}

const lastDayOf = (until: Date): string => wordDay(chinaDay(later(until, -1)).date);

/** One line of a list of procedures. */
export function wordProcedure(procedure: Procedure): string {
  const { number, title, state } = procedure;
  const next = nextStep(procedure);
  if (state === 'running' && next !== undefined)
    return say('procedures.line-running', { number, title, step: next.title });
  return say('procedures.line-over', { number, title, state: say(`procedures.state-${state}`) });
}

/** How far a procedure has come, step by step, with dates; then what is still to be done of it, late things first. */
export function wordProgress({ procedure, timeline, tasks, ratings, now }: ProcedureView): string {
  const { number, title, state, plan, history } = procedure;
  const last = history.at(-1);
  return [
    say('procedures.progress-head', { number, title, plan: plan.title, state: say(`procedures.state-${state}`) }),
    ...timeline.map((view, index) => `${index + 1}. ${wordStep(view)}`),
    ...(last?.kind === 'ended' ? [say('procedures.progress-reason', { reason: last.reason })] : []),
    ...tasks.filter(({ task }) => !isSettled(task)).map((view) => wordTask(view, now)),
    ...wordRatings(ratings),
  ].join('\n');
}

export function wordStep({ step, state, done, notBefore, due, isLate }: StepView): string {
  const { title } = step;
  if (done !== undefined) return say('procedures.step-is-done', { step: title, at: wordDay(chinaDay(done.at).date) });
  if (due === undefined)
    return say(state === 'not-reached' ? 'procedures.step-is-not-reached' : 'procedures.step-is-to-come', {
      step: title,
    });
  const by = lastDayOf(due);
  if (isLate === true) return say('procedures.step-is-late', { step: title, by });
  if (notBefore === null || notBefore === undefined || step.waitDays === 0)
    return say('procedures.step-is-now', { step: title, by });
  return say('procedures.step-waits', { step: title, from: wordDay(chinaDay(notBefore).date), by });
}

/** What those who took part said; nothing while nobody may be told. */
export function wordRatings({ answered, satisfied, soSo, dissatisfied }: RatingCounts): string[] {
  if (answered === null) return [];
  if (satisfied === null || soSo === null || dissatisfied === null)
    return [say('procedures.ratings-coming', { answered })];
  return [say('procedures.ratings', { answered, satisfied, soSo, dissatisfied })];
}

/** One line of a list of tasks. */
export function wordTask({ procedure, task, owner }: TaskView, now: Date): string {
  const { number } = procedure;
  const { title, dueOn, budgetFen } = task;
  const told = { number, task: task.number, title, owner: owner ?? say('procedures.owner-vacant') };
  const money =
    budgetFen === 0 ? '' : say('procedures.task-money', { spent: sayYuan(spentFen(task)), budget: sayYuan(budgetFen) });
  const by = wordDay(dueOn);
  if (isSettled(task)) {
    const state = say(task.state === 'done' ? 'procedures.task-done' : 'procedures.task-cancelled');
    return say('procedures.task-line-settled', { ...told, state, reason: task.reason ?? '', money });
  }
  if (!isOverdue(task, now)) return say('procedures.task-line', { ...told, by, money });
  return say('procedures.task-line-late', { ...told, by, money, days: daysLate(task, now) });
}

const daysLate = (task: Task, now: Date): number =>
  Math.round((chinaDay(now).end.getTime() - dueAt(task).getTime()) / (24 * 3_600_000));

/** What the owner of a late task hears. */
export const wordLate = ({ number, title }: Procedure, task: Task, now: Date): string =>
  say('procedures.tell-late', {
    number,
    procedure: title,
    task: task.number,
    title: task.title,
    by: wordDay(task.dueOn),
    days: daysLate(task, now),
  });

/** One line of the board. */
export const wordItem = (item: BoardItem, now: Date): string =>
  say(isOn(item, now) ? 'procedures.item-line-on' : 'procedures.item-line-over', {
    item: item.number,
    kind: say(`procedures.kind-of-${item.kind}`),
    title: item.title,
    until: lastDayOf(item.until),
  });

/** An item whole, as it is now worded. */
export function wordWholeItem(item: BoardItem, now: Date): string {
  const { text, amountFen, link, reason } = newestOf(item);
  return [
    wordItem(item, now),
    ...(reason === undefined ? [] : [say('procedures.item-corrected', { reason })]),
    text,
    ...(amountFen === undefined ? [] : [say('procedures.item-amount', { amount: sayYuan(amountFen) })]),
    ...(link === undefined ? [] : [link]),
    say('procedures.how-to-object', { item: item.number }),
  ].join('\n');
}

/** What the rooms are told of an item or of its correction. */
export function wordPublished(item: BoardItem, version: number): string {
  const told = {
    item: item.number,
    kind: say(`procedures.kind-of-${item.kind}`),
    title: item.title,
    until: lastDayOf(item.versions[version]?.until ?? item.until),
  };
  return say(version === 0 ? 'procedures.tell-published' : 'procedures.tell-corrected', told);
}

/** What whoever objected hears. */
export const wordAnswered = ({ number, title }: BoardItem, { answer }: Objection): string =>
  say('procedures.tell-answered', { item: number, title, answer: answer?.text ?? '' });

/** What comes next, what it rests on, by when, and how it is said to be done. */
export function wordNextStep({ number }: Procedure, step: PlanStep, timeline: readonly StepView[]): string {
  const view = timeline.find((one) => one.step.key === step.key);
  const hows = [
    ...step.evidence.map((kind) => say(`procedures.how-${kind}`, { number })),
    ...(step.decides === true ? [say('procedures.how-to-return')] : []),
  ];
  return say('procedures.next-is', {
    number,
    step: step.title,
    kinds: step.evidence.map((kind) => say(`procedures.kind-${kind}`)),
    date: view === undefined ? '' : wordStep(view),
    how: hows.join('\n'),
  });
}
