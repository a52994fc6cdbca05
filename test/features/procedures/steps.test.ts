import { describe, expect, it } from 'vitest';
import { PLAN_DATA } from '../../../config/procedures/index.ts';
import {
  decide,
  planCalled,
  readPlans,
  type DisclosureProof,
  type Procedure,
  type Proof,
  type StepDone,
} from '../../../src/features/procedures/index.ts';
import { later } from '../../../src/kernel/index.ts';
import { buildPollProof, buildProcedure, buildRecord, buildTask } from '../../factories/procedures/procedures.ts';

const by = 'worker';
const day = (date: string, time = '09:00:00.000'): Date => new Date(`${date}T${time}+08:00`);
const done = (step: string, proof: Proof, at = day('2026-03-02')): StepDone => ({ kind: 'done', step, proof, by, at });

const deliberated = [
  done('collect', buildRecord({ heldOn: '2026-03-02' })),
  done('deliberate', buildRecord({ heldOn: '2026-03-05' })),
];
const vote = buildPollProof({ opensAt: day('2026-03-06'), countedAt: day('2026-03-08') });
const shown: DisclosureProof = {
  kind: 'disclosure',
  id: 'item',
  number: 4,
  title: '表决结果',
  procedure: 'lift',
  step: 'disclose',
  round: 1,
  since: day('2026-03-08', '10:00:00.000'),
  until: day('2026-03-24', '00:00:00.000'),
  waiting: 0,
};
const voted = [...deliberated, done('vote', vote)];

const complete = (procedure: Partial<Procedure>, step: string, proof: Proof, now: Date) =>
  decide(buildProcedure(procedure), { kind: 'complete', step, proof }, { by, now });

describe('decide() of a vote', () => {
  const now = day('2026-03-09');

  it('takes a poll that passed and has its basis, and keeps its figures', () => {
    const next = complete({ history: deliberated }, 'vote', vote, now);

    expect(next.polls).toEqual(['lamps']);
    expect(next.history.at(-1)).toMatchObject({
      step: 'vote',
      proof: { roll: 12, participants: 9, outcome: 'passed' },
    });
  });

  it.each([
    ['a poll still open', { state: 'open' }, 'procedures.poll-not-counted'],
    ['one that was withdrawn', { state: 'withdrawn' }, 'procedures.poll-not-counted'],
    ['one without rules', { pack: null, outcome: null }, 'procedures.poll-advisory'],
    ['one whose basis nobody recorded', { basis: null }, 'procedures.poll-without-basis'],
    ['one that cannot be told', { outcome: 'undetermined' }, 'procedures.vote-undetermined'],
    ['one that failed', { outcome: 'quorum-not-met' }, 'procedures.vote-failed'],
    ['one of another hall', { hall: 'elsewhere' }, 'procedures.of-another-hall'],
    [
      'one that opened the day before it was deliberated',
      { opensAt: day('2026-03-04') },
      'procedures.evidence-too-early',
    ],
  ] as const)('refuses %s', (_, given, code) => {
    const proof = buildPollProof({ ...vote, ...given });
    expect(() => complete({ history: deliberated }, 'vote', proof, now)).toThrow(code);
  });

  it('refuses a poll by other rules than the village law has', () => {
    const plan = planCalled('four-two');
    const history = ['propose', 'consult', 'examine'].map((step) => done(step, buildRecord()));

    expect(() => complete({ plan, history }, 'resolve', vote, now)).toThrow('procedures.pack-not-of-step');
    const village = buildPollProof({ ...vote, pack: 'villagers-meeting' });
    expect(complete({ plan, history }, 'resolve', village, now).history).toHaveLength(4);
  });

  it('goes back to deliberation after a vote that failed, and takes neither that poll nor what was held before it', () => {
    const failed = buildPollProof({ ...vote, outcome: 'majority-not-met' });
    const asked = buildProcedure({ history: deliberated });

    const back = decide(asked, { kind: 'return', proof: failed, reason: '赞成的不到一半' }, { by, now });

    const again = (heldOn: string) => complete({ ...back }, 'deliberate', buildRecord({ heldOn }), now);
    expect(() => again('2026-03-07')).toThrow('procedures.evidence-too-early');
    expect(() => complete({ ...back }, 'vote', vote, now)).toThrow('procedures.step-too-early');
    expect(() => complete({ ...again('2026-03-08') }, 'vote', vote, now)).toThrow('procedures.evidence-used');
  });

  it('ends as not adopted by a vote that failed only', () => {
    const asked = buildProcedure({ history: deliberated });
    const end = (proof: Proof) => decide(asked, { kind: 'not-adopted', proof, reason: '没有通过' }, { by, now });

    expect(() => end(vote)).toThrow('procedures.vote-passed');
    expect(end(buildPollProof({ ...vote, outcome: 'quorum-not-met' }))).toMatchObject({ state: 'not-adopted' });
  });
});

describe('decide() of what follows', () => {
  it('has a disclosure shown to the last moment of its last day', () => {
    const last = later(shown.until, -1);
    expect(() => complete({ history: voted }, 'disclose', shown, last)).toThrow('procedures.still-disclosed');
    expect(complete({ history: voted }, 'disclose', shown, shown.until).history).toHaveLength(4);
  });

  it.each([
    ['shown for less than fifteen days', { until: day('2026-03-20') }, 'procedures.still-disclosed'],
    ['published for another step', { step: 'report-back' }, 'procedures.disclosure-of-another'],
    ['published the time before', { round: 2 }, 'procedures.disclosure-of-another'],
    ['with an objection that nobody answered', { waiting: 1 }, 'procedures.objections-open'],
    ['published before the count', { since: day('2026-03-07') }, 'procedures.evidence-too-early'],
  ] as const)('refuses an item %s', (_, given, code) => {
    const now = 'waiting' in given ? day('2026-03-25') : day('2026-03-21');
    expect(() => complete({ history: voted }, 'disclose', { ...shown, ...given }, now)).toThrow(code);
  });

  it('is carried out when every task is settled, and there was one', () => {
    const history = [...voted, done('disclose', shown, shown.until)];
    const now = day('2026-04-01');
    const carry = (tasks: Procedure['tasks']) => complete({ history, tasks }, 'carry-out', { kind: 'tasks' }, now);

    expect(() => carry([])).toThrow('procedures.no-tasks');
    expect(() => carry([buildTask({ state: 'done' }), buildTask({ number: 2 })])).toThrow('procedures.tasks-open');
    expect(carry([buildTask({ state: 'done' }), buildTask({ state: 'cancelled' })]).history).toHaveLength(5);
  });

  it('publishes results of a village only after the last task was settled', () => {
    const plan = planCalled('four-two');
    const resolution = { ...shown, step: 'disclose-resolution' };
    const results = {
      ...shown,
      id: 'results',
      step: 'disclose-results',
      since: day('2026-04-02'),
      until: day('2026-04-20'),
    };
    const history = [
      ...['propose', 'consult', 'examine'].map((step) => done(step, buildRecord())),
      done('resolve', buildPollProof({ ...vote, pack: 'villagers-meeting' })),
      done('disclose-resolution', resolution, shown.until),
    ];
    const show = (settledAt: Date) =>
      complete(
        { plan, history, tasks: [buildTask({ state: 'done', settledAt })] },
        'disclose-results',
        results,
        day('2026-05-01'),
      );

    expect(() => show(later(results.since, 1))).toThrow('procedures.disclosed-before-settled');
    expect(show(results.since)).toMatchObject({ state: 'completed' });
  });

  it('asks people for whole seven days', () => {
    const plan = planCalled('hearing');
    const history = [done('hear', buildRecord()), done('consult', buildRecord(), day('2026-03-02', '15:00:00.000'))];
    const rate = (now: Date) => complete({ plan, history }, 'evaluate', { kind: 'ratings' }, now);

    expect(() => rate(day('2026-03-09', '23:59:59.999'))).toThrow('procedures.evidence-too-early');
    expect(rate(day('2026-03-10', '00:00:00.000'))).toMatchObject({ state: 'completed' });
  });

  it.each([
    ['without the papers', { document: undefined }, 'procedures.needs-document'],
    ['without who was there', { attended: undefined }, 'procedures.needs-attendance'],
    ['with more there than could be', { attended: 25 }, 'procedures.too-many-there'],
    ['of tomorrow', { heldOn: '2026-03-10' }, 'procedures.not-held-yet'],
  ] as const)('refuses a meeting %s', (_, given, code) => {
    const proof = Object.fromEntries(
      Object.entries({ ...buildRecord({ heldOn: '2026-03-09' }), ...given }).filter(([, value]) => value !== undefined),
    ) as unknown as Proof;
    const history = deliberated.slice(0, 1);
    expect(() => complete({ history }, 'deliberate', proof, day('2026-03-09'))).toThrow(code);
  });

  it('is withdrawn before it is adopted, not after, and then nothing is done any more', () => {
    const withdraw = (history: Procedure['history']) =>
      decide(buildProcedure({ history }), { kind: 'withdraw', reason: '大家不想办了' }, { by, now: day('2026-03-09') });

    expect(() => withdraw(voted)).toThrow('procedures.adopted-already');
    const over = withdraw(deliberated);
    expect(() => complete({ ...over }, 'vote', vote, day('2026-03-09'))).toThrow('procedures.over');
  });
});

describe('readPlans()', () => {
  const [plan] = PLAN_DATA;
  const withStep = (index: number, given: object) => [
    { ...plan!, steps: plan!.steps.map((step, at) => (at === index ? { ...step, ...given } : step)) },
  ];

  it.each([
    ['a step that leaves the one before out', withStep(2, { needs: ['collect'] }), 'leaves deliberate out'],
    ['a step that needs a later one', withStep(1, { needs: ['collect', 'vote'] }), 'vote is no earlier step'],
    ['fourteen days on the board', withStep(3, { disclosureDays: 14 }), 'less than 15 days'],
    ['a decision without a vote', withStep(2, { evidence: ['record'] }), 'decides without a vote'],
    ['tasks before a decision', withStep(1, { settlesTasks: true }), 'no tasks before'],
    ['the same plan twice', [plan, plan], 'is there twice'],
  ])('refuses %s', (_, data, problem) => {
    expect(() => readPlans(data)).toThrow(problem);
  });
});
