import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  isSettled,
  PLANS,
  planCalled,
  roundOf,
  settled,
  type Procedure,
  type ProcedureCommand,
  type Proof,
} from '../../../src/features/procedures/index.ts';
import { chinaDay, DAY, HOUR, isRefusal, later } from '../../../src/kernel/index.ts';
import { isFull } from '../../setup/size.ts';
import { buildPollProof, buildProcedure, buildRecord, buildTask } from '../../factories/procedures/procedures.ts';

const RUNS = isFull ? 20_000 : 400;

const FLAWS = ['none', 'too-early', 'unfinished', 'of-another', 'failed', 'used'] as const;
type Flaw = (typeof FLAWS)[number];

const NEXT = -1;

/** What is tried; `step` counts steps of the plan, may be beyond its end, and below 0 is the one whose turn it is. */
type Try =
  | { readonly what: 'complete'; readonly step: number; readonly way: number; readonly flaw: Flaw }
  | { readonly what: 'return' | 'not-adopted'; readonly flaw: Flaw }
  | { readonly what: 'withdraw' | 'add-task' | 'settle-tasks' };

const tries: fc.Arbitrary<Try> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('complete' as const),
      step: fc.oneof(fc.nat(7), { weight: 2, arbitrary: fc.constant(NEXT) }),
      way: fc.nat(3),
      // Most are without flaw, so that the end is reached.
      flaw: fc.oneof({ weight: 5, arbitrary: fc.constant('none' as const) }, fc.constantFrom(...FLAWS)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('return' as const, 'not-adopted' as const),
      flaw: fc.constantFrom('failed' as const, 'none' as const, 'too-early' as const, 'unfinished' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('add-task' as const, 'settle-tasks' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('withdraw' as const) }) },
);

/** What should happen, told in whole numbers only: how many steps are done, whether it is over, how many tasks are open. */
interface Model {
  done: number;
  over: boolean;
  tasks: number;
  open: number;
}

const START = new Date('2026-03-02T12:00:00+08:00');

interface Run {
  procedure: Procedure;
  readonly model: Model;
  now: Date;
  /** When a step was last taken, or the vote that sent it back. */
  since: Date;
  used: Proof | undefined;
  count: number;
}

/** What is shown for a step, with the flaw; time passes where it has to, else a day. */
function show(run: Run, kind: string, flaw: Flaw, stepKey: string, isFirst = false): Proof {
  const isShort = flaw === 'too-early' || flaw === 'unfinished';
  // People are asked too early right after the step before, however many days were tried in vain since then.
  if (kind === 'ratings' && isShort) run.now = run.since;
  const began = later(run.now, HOUR);
  const isLong = kind === 'disclosure' || kind === 'ratings';
  run.now = later(run.now, isLong && !isShort ? 20 * DAY : DAY);
  run.count += 1;
  const id = `shown-${run.count}`;
  // The first step may have been long ago; what comes too early was before even that.
  const longAgo = later(START, -(isFirst ? 400 : 800) * DAY);
  const from = flaw === 'too-early' ? longAgo : began;
  const hall = flaw === 'of-another' ? 'elsewhere' : 'hall';
  if (flaw === 'used' && run.used !== undefined) return run.used;
  switch (kind) {
    case 'topic':
      return {
        kind,
        id,
        number: 1,
        title: '电梯',
        hall,
        openedAt: from,
        closedAt: flaw === 'unfinished' ? null : run.now,
      };
    case 'hearing':
      return {
        kind,
        id,
        number: 1,
        title: '电梯',
        hall,
        beganAt: from,
        concludedAt: flaw === 'unfinished' ? null : run.now,
        entitled: 9,
        attended: 8,
      };
    case 'poll':
      return buildPollProof({
        id,
        hall,
        opensAt: from,
        countedAt: run.now,
        pack: 'villagers-meeting',
        outcome: flaw === 'failed' ? 'majority-not-met' : 'passed',
        ...(flaw === 'unfinished' && { basis: null }),
      });
    case 'meeting':
      return {
        kind,
        heldOn: chinaDay(from).date,
        title: '会议',
        document: '档案盒',
        pack: 'villagers-meeting',
        rollKind: 'adults',
        entitled: 10,
        attended: 8,
        agree: 5,
        against: 3,
        abstain: 0,
        basis: '议事规则',
        outcome: flaw === 'failed' ? 'quorum-not-met' : flaw === 'unfinished' ? 'undetermined' : 'passed',
      };
    case 'disclosure':
      return {
        kind,
        id,
        number: 1,
        title: '公示',
        step: stepKey,
        round: roundOf(run.procedure),
        waiting: 0,
        procedure: flaw === 'of-another' ? 'other' : 'lift',
        since: from,
        until: flaw === 'unfinished' || flaw === 'too-early' ? later(run.now, DAY) : run.now,
      };
    case 'record': {
      const { document: _document, ...bare } = buildRecord({ heldOn: chinaDay(from).date });
      return flaw === 'unfinished' ? bare : buildRecord({ heldOn: chinaDay(from).date });
    }
    default:
      return { kind: kind as 'ratings' | 'tasks' };
  }
}

/** Does the flaw show in a proof of this kind? */
const isFlawed = (run: Run, kind: string, flaw: Flaw, isFirst: boolean): boolean => {
  if (flaw === 'none') return false;
  if (flaw === 'used') return run.used !== undefined;
  if (kind === 'tasks') return false;
  if (kind === 'ratings') return flaw === 'too-early' || flaw === 'unfinished';
  if (flaw === 'too-early') return !isFirst;
  if (flaw === 'failed') return kind === 'poll' || kind === 'meeting';
  if (flaw === 'of-another') return kind === 'poll' || kind === 'topic' || kind === 'hearing' || kind === 'disclosure';
  return true;
};

function takes(run: Run, command: ProcedureCommand): boolean {
  try {
    run.procedure = decide(run.procedure, command, { by: 'organizer', now: run.now });
    run.since = run.now;
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** Tries one thing on both. @returns what the procedure and what the model said */
function attempt(run: Run, one: Try): readonly [boolean, boolean] {
  const { model } = run;
  const { steps } = run.procedure.plan;
  const vote = steps.findIndex(({ decides }) => decides === true);
  const adopted = vote >= 0 && model.done > vote;
  if (!('flaw' in one)) {
    if (one.what !== 'withdraw') {
      if (!model.over && adopted) tasksOf(run, one.what);
      return [true, true];
    }
    const expected = !model.over && !adopted;
    const was = takes(run, { kind: 'withdraw', reason: '不办了' });
    if (expected) model.over = true;
    return [was, expected];
  }
  if (one.what === 'complete') {
    const index = one.step === NEXT ? model.done : one.step;
    const step = steps[index];
    const evidence = step?.evidence ?? ['record'];
    const kind = evidence[one.way % evidence.length]!;
    const wasFlawed = isFlawed(run, kind, one.flaw, index === 0);
    const proof = show(run, kind, one.flaw, step?.key ?? '', index === 0);
    const isSettling = step?.settlesTasks === true;
    const isReady = !isSettling || (model.tasks > 0 && model.open === 0);
    const expected = !model.over && step !== undefined && index === model.done && !wasFlawed && isReady;
    const was = takes(run, { kind: 'complete', step: step?.key ?? 'nothing', proof });
    if (expected) {
      model.done += 1;
      model.over = model.done === steps.length;
    }
    if (was && 'id' in proof) run.used = proof;
    return [was, expected];
  }
  const proof = show(run, 'poll', one.flaw, '');
  const expected = !model.over && vote === model.done && one.flaw === 'failed';
  const reason = '赞成的不到一半';
  const was = takes(run, { kind: one.what, proof, reason });
  if (expected && one.what === 'not-adopted') model.over = true;
  if (expected && one.what === 'return') model.done = steps.findIndex(({ key }) => key === steps[vote]!.returnsTo);
  if (was) run.used = proof;
  return [was, expected];
}

function tasksOf(run: Run, what: 'add-task' | 'settle-tasks'): void {
  const { procedure, model, now } = run;
  if (what === 'add-task') {
    run.procedure = { ...procedure, tasks: [...procedure.tasks, buildTask({ number: procedure.tasks.length + 1 })] };
    model.tasks += 1;
    model.open += 1;
    return;
  }
  const settling = { state: 'done', reason: '做完了', by: 'organizer', at: now } as const;
  run.procedure = {
    ...procedure,
    tasks: procedure.tasks.map((task) => (isSettled(task) ? task : settled(task, settling))),
  };
  model.open = 0;
}

/** In the history alone: each step stands where its turn was. */
function orderOf({ plan, history }: Procedure): string[] {
  const problems: string[] = [];
  let turn = 0;
  for (const entry of history) {
    const expected = plan.steps[turn]?.key;
    if (entry.kind === 'done' && entry.step !== expected) problems.push(`${entry.step} instead of ${expected}`);
    if (entry.kind === 'done') turn += 1;
    if (entry.kind === 'returned') turn = plan.steps.findIndex(({ key }) => key === entry.to);
  }
  return problems;
}

describe('decide()', () => {
  it.each(PLANS.map(({ id }) => id))('goes through %s as a model in whole numbers does, whatever is tried', (id) => {
    let completed = 0;
    fc.assert(
      fc.property(fc.array(tries, { minLength: 10, maxLength: 80, size: 'max' }), (all) => {
        const run: Run = {
          procedure: buildProcedure({ plan: planCalled(id) }),
          model: { done: 0, over: false, tasks: 0, open: 0 },
          now: START,
          since: START,
          used: undefined,
          count: 0,
        };
        for (const one of all) {
          const [was, expected] = attempt(run, one);
          if (was !== expected) throw new Error(`${JSON.stringify(one)} was ${was ? 'taken' : 'refused'}`);
        }
        completed += run.procedure.state === 'completed' ? 1 : 0;
        expect(orderOf(run.procedure)).toEqual([]);
        expect(run.procedure.state !== 'running').toBe(run.model.over);
      }),
      { numRuns: RUNS, seed: 7 },
    );
    expect(completed).toBeGreaterThan(0);
  });
});
