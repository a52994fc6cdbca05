import { MOST_RETURNS, type PlanStep } from '../../../../config/procedures/index.ts';
import { chinaDay, ensure, Refusal } from '../../../kernel/index.ts';
import { sayMoment } from '../../../phrases/index.ts';
import { isSettled } from '../tasks/task.ts';
import { checkProof, checkVote, wordKinds } from './check-proof.ts';
import { beganAt, type Proof } from './proof.ts';
import { afterWholeDays, doneIn, isAdopted, nextStep, overBefore, type Entry, type Procedure } from './procedure.ts';

/** What somebody says is to become of a procedure. */
export type Command =
  | { readonly kind: 'complete'; readonly step: string; readonly proof: Proof }
  | { readonly kind: 'return'; readonly proof: Proof; readonly reason: string }
  | { readonly kind: 'not-adopted'; readonly proof: Proof; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly reason: string };

interface When {
  readonly by: string;
  readonly now: Date;
}

/**
 * The one way in which a procedure goes on, whichever door is used: the next step with what it rests on, or what follows from
 * a vote that failed. No step is skipped, done twice or out of order.
 * @throws Refusal when it is over, the step is not the next one, or what is shown does not carry it
 */
export function decide(procedure: Procedure, command: Command, { by, now }: When): Procedure {
  const { number, state } = procedure;
  ensure(state === 'running', 'procedures.over', { number });
  if (command.kind === 'complete') return complete(procedure, command, { by, now });
  if (command.kind === 'withdraw') {
    ensure(!isAdopted(procedure), 'procedures.adopted-already', { number });
    return ended(procedure, { kind: 'ended', as: 'withdrawn', reason: command.reason, by, at: now });
  }

  const { proof, reason } = command;
  const vote = nextStep(procedure);
  ensure(vote?.decides === true, 'procedures.no-vote-now', { number });
  checkFresh(procedure, vote, proof, now);
  ensure(checkVote(vote, proof) === 'failed', 'procedures.vote-passed', { number });
  if (command.kind === 'not-adopted')
    return ended(procedure, { kind: 'ended', as: 'not-adopted', proof, reason, by, at: now });

  const to = vote.returnsTo;
  ensure(to !== undefined, 'procedures.no-return', { number });
  ensure(procedure.history.filter(({ kind }) => kind === 'returned').length < MOST_RETURNS, 'procedures.no-return', {
    number,
  });
  return withEntry(procedure, { kind: 'returned', step: vote.key, to, proof, reason, by, at: now });
}

function complete(
  procedure: Procedure,
  { step: key, proof }: Extract<Command, { kind: 'complete' }>,
  { by, now }: When,
): Procedure {
  const { number, plan } = procedure;
  const step = plan.steps.find((one) => one.key === key);
  if (step === undefined)
    throw new Refusal('invalid', 'procedures.no-such-step', { steps: plan.steps.map((one) => one.key) });
  const done = doneIn(procedure);
  ensure(!done.has(key), 'procedures.step-done', { number, step: step.title });
  const missing = plan.steps.find((one) => step.needs.includes(one.key) && !done.has(one.key));
  ensure(missing === undefined, 'procedures.step-too-early', {
    number,
    step: step.title,
    first: nextStep(procedure)?.title ?? '',
  });

  checkFresh(procedure, step, proof, now);
  checkProof(procedure, step, proof, now);
  if (step.settlesTasks === true) checkTasks(procedure, proof);
  const next = withEntry(procedure, { kind: 'done', step: key, proof, by, at: now });
  return nextStep(next) === undefined ? { ...next, state: 'completed', nextTaskAt: undefined } : next;
}

/** Goes on when what is shown is of a kind the step rests on, was shown for nothing else, and came after all the step needs. */
function checkFresh(procedure: Procedure, step: PlanStep, proof: Proof, now: Date): void {
  const { number, history } = procedure;
  if (!step.evidence.includes(proof.kind))
    throw new Refusal('invalid', 'procedures.evidence-not-of-step', { step: step.title, kinds: wordKinds(step) });
  const isUsed = 'id' in proof && history.some((entry) => usedIn(entry) === proof.id);
  ensure(!isUsed, 'procedures.evidence-used', { number });

  const over = overBefore(procedure, step);
  if (over === null) return;
  const from = afterWholeDays(over, step.waitDays);
  ensure(beganAt(proof, now) >= from, 'procedures.evidence-too-early', { step: step.title, from: sayMoment(from) });
}

const usedIn = (entry: Entry): string | undefined =>
  entry.proof !== undefined && 'id' in entry.proof ? entry.proof.id : undefined;

/** Goes on when there is nothing left to do of what was decided. */
function checkTasks({ number, tasks }: Procedure, proof: Proof): void {
  ensureSettled({ number, tasks });
  if (proof.kind !== 'disclosure') return;
  // What was published before the last of them was settled cannot tell what came of it.
  const isTold = tasks.every(({ settledAt }) => settledAt !== undefined && settledAt <= proof.since);
  ensure(isTold, 'procedures.disclosed-before-settled', { number });
}

function ensureSettled({ number, tasks }: Pick<Procedure, 'number' | 'tasks'>): void {
  ensure(tasks.length > 0, 'procedures.no-tasks', { number });
  const open = tasks.filter((task) => !isSettled(task)).length;
  ensure(open === 0, 'procedures.tasks-open', { number, open });
}

const withEntry = (procedure: Procedure, entry: Entry): Procedure => ({
  ...procedure,
  history: [...procedure.history, entry],
  polls: pollsWith(procedure.polls, entry),
});

const ended = (procedure: Procedure, entry: Extract<Entry, { kind: 'ended' }>): Procedure => ({
  ...withEntry(procedure, entry),
  state: entry.as,
});

const pollsWith = (polls: readonly string[], { proof }: Entry): readonly string[] =>
  proof?.kind === 'poll' ? [...polls, proof.id] : polls;

/** When a step can begin at the earliest, and by when it should be done. Null where nothing says. */
export function datesOf(procedure: Procedure, step: PlanStep): { readonly notBefore: Date | null; readonly due: Date } {
  const over = overBefore(procedure, step);
  const notBefore = over === null ? null : afterWholeDays(over, step.waitDays);
  return { notBefore, due: chinaDay(afterWholeDays(notBefore ?? procedure.openedAt, step.dueDays)).end };
}

/**
 * Goes on when an item of the board may be published for this step now: it comes next, shows something, and what it tells of
 * is over.
 * @returns the step
 */
export function ensureDisclosable(procedure: Procedure, key: string): PlanStep {
  const { number, state, plan, tasks } = procedure;
  ensure(state === 'running', 'procedures.over', { number });
  const step = plan.steps.find((one) => one.key === key);
  if (step === undefined || step.disclosureDays === undefined)
    throw new Refusal('invalid', 'procedures.shows-nothing', { step: step?.title ?? key });
  const next = nextStep(procedure);
  ensure(next?.key === key, 'procedures.step-too-early', { number, step: step.title, first: next?.title ?? '' });
  if (step.settlesTasks === true) ensureSettled({ number, tasks });
  return step;
}
