import { ensure, type HappeningDraft, type HappeningFacts } from '../../kernel/index.ts';
import { withClock } from './levels/clock-of.ts';
import type { Need, NeedRoute, NeedState } from './need.ts';

interface Step {
  readonly from: readonly NeedState[];
  readonly to: NeedState;
  /** What it is called once it has happened. */
  readonly happening: string;
}

const OPEN_TO_ORGANIZATIONS = ['submitted', 'reopened', 'offered', 'brokered'] as const;
const WITH_AN_OFFICE = ['forwarded', 'at-hall', 'acknowledged'] as const;

/** Every step a need can take; what is not here is refused. */
export const NEED_STEPS = {
  offer: { from: OPEN_TO_ORGANIZATIONS, to: 'offered', happening: 'needs.offered' },
  queue: { from: ['submitted', 'reopened', 'offered'], to: 'brokered', happening: 'needs.queued' },
  accept: { from: ['offered'], to: 'accepted', happening: 'needs.accepted' },
  start: { from: ['accepted'], to: 'in-progress', happening: 'needs.started' },
  /** Neighbours of an elder-help team go there: it is looked for them, it is agreed, it is done, or it comes to nothing. */
  'plan-visit': { from: OPEN_TO_ORGANIZATIONS, to: 'accepted', happening: 'needs.visit-planned' },
  'agree-visit': { from: ['accepted', 'in-progress'], to: 'in-progress', happening: 'needs.visit-agreed' },
  'end-visit': { from: ['accepted', 'in-progress'], to: 'done', happening: 'needs.done' },
  'drop-visit': { from: ['accepted', 'in-progress'], to: 'reopened', happening: 'needs.reopened' },
  report: { from: ['accepted', 'in-progress'], to: 'done', happening: 'needs.done' },
  conclude: { from: [...WITH_AN_OFFICE, 'brokered', 'reopened'], to: 'done', happening: 'needs.done' },
  confirm: { from: ['done'], to: 'confirmed', happening: 'needs.confirmed' },
  reopen: { from: ['done', 'confirmed', 'false-alarm'], to: 'reopened', happening: 'needs.reopened' },
  match: { from: WITH_AN_OFFICE, to: 'submitted', happening: 'needs.sent-to-organizations' },
  forward: {
    from: [...OPEN_TO_ORGANIZATIONS, 'at-hall', 'acknowledged'],
    to: 'forwarded',
    happening: 'needs.forwarded',
  },
  'bring-to-hall': {
    from: [...OPEN_TO_ORGANIZATIONS, 'forwarded', 'acknowledged'],
    to: 'at-hall',
    happening: 'needs.brought-to-hall',
  },
  alert: {
    from: [...OPEN_TO_ORGANIZATIONS, 'accepted', 'in-progress', 'done', 'confirmed', 'forwarded', 'at-hall'],
    to: 'alerted',
    happening: 'needs.alerted',
  },
  acknowledge: { from: ['alerted'], to: 'acknowledged', happening: 'needs.acknowledged' },
  'false-alarm': { from: ['alerted', 'acknowledged'], to: 'false-alarm', happening: 'needs.found-false' },
  merge: { from: [...OPEN_TO_ORGANIZATIONS, 'forwarded', 'at-hall'], to: 'merged', happening: 'needs.merged' },
  /** Back to where it was before; `to` is where all else begins. */
  unmerge: { from: ['merged'], to: 'submitted', happening: 'needs.unmerged' },
  withdraw: {
    from: [...OPEN_TO_ORGANIZATIONS, 'accepted', 'in-progress', ...WITH_AN_OFFICE, 'merged'],
    to: 'withdrawn',
    happening: 'needs.withdrawn',
  },
  refuse: { from: [...OPEN_TO_ORGANIZATIONS, ...WITH_AN_OFFICE], to: 'refused', happening: 'needs.refused' },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof NEED_STEPS;

/** Where a need of each route begins, and the step by which a correction brings it there. */
export const ROUTE_STEPS = {
  organization: 'match',
  authority: 'forward',
  hall: 'bring-to-hall',
  duty: 'alert',
} as const satisfies Record<NeedRoute, StepName>;

export interface StepBy {
  readonly by: string;
  readonly at: Date;
  readonly note?: string | undefined;
  readonly facts?: HappeningFacts;
}

export const canStep = (need: Need, step: StepName): boolean =>
  (NEED_STEPS[step].from as readonly NeedState[]).includes(need.state);

/**
 * Takes a need one step further.
 * @throws Refusal `needs.now-<state>` when the step does not lead on from where the need is
 */
export function advance(need: Need, step: StepName, { by, at, note, facts = {} }: StepBy) {
  ensure(canStep(need, step), `needs.now-${need.state}`, { number: need.number });

  const { to, happening } = NEED_STEPS[step];
  const entry = { at, step, by, ...(note !== undefined && { note }) };
  const next = withClock({ ...need, state: to, timeline: [...need.timeline, entry], changedAt: at });
  return { next, happenings: [tell(next, happening, { by, at, facts })] };
}

/** A happening of this need: its number and whose it is go with each. */
export const tell = (need: Need, name: string, { by, at, facts = {} }: Omit<StepBy, 'note'>): HappeningDraft => ({
  name,
  by,
  at,
  region: need.region,
  facts: { number: need.number, resident: need.resident, route: need.route, ...facts },
});
