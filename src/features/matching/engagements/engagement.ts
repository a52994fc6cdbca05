import { ensure, Refusal, type RegionPath } from '../../../kernel/index.ts';

/** What brokers do for a client: 信息咨询, 调研, 需求论证, 资金方案, 组织引荐, 项目评审, 督导, 评估. */
export const ENGAGEMENT_WORK = [
  'advice',
  'survey',
  'need-argument',
  'funding-plan',
  'introduction',
  'project-review',
  'supervision',
  'evaluation',
] as const;
export type EngagementWork = (typeof ENGAGEMENT_WORK)[number];

export const CLIENT_KINDS = ['purchaser', 'organization', 'community'] as const;

/** For whom a broker works. */
export interface Client {
  readonly kind: (typeof CLIENT_KINDS)[number];
  readonly name: string;
  /** Where it is in the directory, when it is. */
  readonly organization?: string;
}

export const STEP_STATES = ['planned', 'running', 'done', 'dropped'] as const;

/** A piece of the work, with its dates, people, documents and money. */
export interface EngagementStep {
  readonly id: string;
  readonly work: EngagementWork;
  readonly state: (typeof STEP_STATES)[number];
  /** Days in China, `2026-11-25`; it ends on the second. */
  readonly from: string;
  readonly until: string;
  /** Who takes part, as they are called. */
  readonly people: readonly string[];
  readonly documents: readonly { readonly title: string; readonly url: string }[];
  /** Agreed for this step, in fen. */
  readonly moneyFen: number;
  readonly note?: string;
}

/** What a broker holds for a client, from the first talk to the evaluation. */
export interface Engagement {
  readonly id: string;
  readonly region: RegionPath;
  readonly title: string;
  readonly broker: string;
  readonly client: Client;
  /** Numbers of the needs it is about. */
  readonly needs: readonly string[];
  readonly steps: readonly EngagementStep[];
  readonly state: 'open' | 'closed' | 'cancelled';
  /** What it came to, or why it was given up. */
  readonly outcome?: string;
  readonly openedAt: Date;
  readonly changedAt: Date;
}

export const MOST_STEPS = 50;

/** Agreed money that was not given up, in fen. */
export const agreedFen = ({ steps }: Engagement): number =>
  steps.reduce((sum, { state, moneyFen }) => (state === 'dropped' ? sum : sum + moneyFen), 0);

/** @throws Refusal when nothing can be added any more, or its days are in the wrong order */
export function planStep(engagement: Engagement, step: Omit<EngagementStep, 'state'>, at: Date): Engagement {
  ensureOpen(engagement);
  const known = engagement.steps.find(({ id }) => id === step.id);
  if (known !== undefined) return engagement;
  ensure(engagement.steps.length < MOST_STEPS, 'engagements.too-many-steps', { most: MOST_STEPS });
  checkDays(step);
  return { ...engagement, steps: [...engagement.steps, { ...step, state: 'planned' }], changedAt: at };
}

/** What is done stays as it was recorded. */
export function changeStep(
  engagement: Engagement,
  id: string,
  change: Partial<Omit<EngagementStep, 'id' | 'state' | 'work'>>,
  at: Date,
): Engagement {
  ensureOpen(engagement);
  return withStep(engagement, id, at, (step) => {
    ensure(step.state === 'planned' || step.state === 'running', `engagements.step-${step.state}`);
    const next = { ...step, ...change };
    checkDays(next);
    return next;
  });
}

const MOVES = {
  start: { from: ['planned'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  drop: { from: ['planned', 'running'], to: 'dropped' },
} as const;
export const STEP_MOVES = ['start', 'finish', 'drop'] as const;
export type StepMove = (typeof STEP_MOVES)[number];

/** The same move again changes nothing. */
export function moveStep(engagement: Engagement, id: string, move: StepMove, at: Date): Engagement {
  ensureOpen(engagement);
  const { from, to } = MOVES[move];
  return withStep(engagement, id, at, (step) => {
    if (step.state === to) return step;
    ensure((from as readonly string[]).includes(step.state), `engagements.step-${step.state}`);
    return { ...step, state: to };
  });
}

/** It is closed when every step was done or dropped, and at least one was done. */
export function close(engagement: Engagement, outcome: string, at: Date): Engagement {
  if (engagement.state === 'closed') return engagement;
  ensureOpen(engagement);
  const isLeft = engagement.steps.some(({ state }) => state === 'planned' || state === 'running');
  ensure(!isLeft, 'engagements.steps-left');
  ensure(
    engagement.steps.some(({ state }) => state === 'done'),
    'engagements.nothing-done',
  );
  return { ...engagement, state: 'closed', outcome, changedAt: at };
}

/** Given up: what was not finished is dropped. */
export function cancel(engagement: Engagement, reason: string, at: Date): Engagement {
  if (engagement.state === 'cancelled') return engagement;
  ensureOpen(engagement);
  const steps = engagement.steps.map((step) => (step.state === 'done' ? step : { ...step, state: 'dropped' as const }));
  return { ...engagement, steps, state: 'cancelled', outcome: reason, changedAt: at };
}

function withStep(
  engagement: Engagement,
  id: string,
  at: Date,
  change: (step: EngagementStep) => EngagementStep,
): Engagement {
  const step = engagement.steps.find((known) => known.id === id);
  if (step === undefined) throw new Refusal('missing', 'engagements.step-missing');
  const next = change(step);
  if (next === step) return engagement;
  return { ...engagement, steps: engagement.steps.map((known) => (known === step ? next : known)), changedAt: at };
}

function ensureOpen({ state }: Engagement): void {
  ensure(state === 'open', `engagements.now-${state}`);
}

function checkDays({ from, until }: Pick<EngagementStep, 'from' | 'until'>): void {
  if (until < from) throw new Refusal('invalid', 'engagements.ends-before-start');
}
