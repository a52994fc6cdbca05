import { ensure, type HappeningDraft } from '../../../kernel/index.ts';
import { isOpen, type Absorbed, type MergedInto, type Need, type NeedState } from '../need.ts';
import { advance, canStep, tell, type StepBy } from '../steps.ts';

interface Changed {
  readonly next: Need;
  readonly happenings: readonly HappeningDraft[];
}

/**
 * What speaks against merging a need into another, each in its own words.
 * @throws Refusal
 */
export function ensureMergeable(need: Need, head: Need, isSameCommunity: boolean): void {
  const { number } = need;
  ensure(need.id !== head.id, 'needs.merge-itself', { number });
  for (const one of [need, head]) ensure(!isDanger(one), 'needs.merge-danger', { number: one.number });
  ensure(isSameCommunity, 'needs.merge-elsewhere', { number, head: head.number });
  ensureCanAbsorb(head);
  ensureCanJoin(need, head.number);
}

/** The head keeps who comes to it; so it can itself be merged into nothing any more. The first of two steps. */
export function beginMerge(head: Need, joining: Absorbed, by: StepBy): Changed {
  ensureCanAbsorb(head);
  const { merge, need } = joining;
  const next: Need = { ...head, absorbed: [...absorbedBy(head), joining] };
  return { next, happenings: [tell(next, 'needs.merge-begun', { ...by, facts: { merge, merged: need } })] };
}

/** The second step: the need is merged, its offer given up. Where it was before is kept. */
export function join(need: Need, into: Omit<MergedInto, 'from'>, by: StepBy): Changed {
  ensureCanJoin(need, into.number);
  const facts = { head: into.need, headNumber: into.number, merge: into.merge, offer: need.offer?.id ?? null };
  const { next, happenings } = advance(need, 'merge', { ...by, facts });
  const { offer: _offer, ...rest } = next;
  return { next: { ...rest, mergedInto: { ...into, from: need.state } }, happenings };
}

/** The merging has come about: the history of the head says so, once. */
export function noteJoined(head: Need, merge: string, { by, at }: StepBy): Need {
  const joined = absorbedBy(head).find((absorbed) => absorbed.merge === merge);
  if (joined === undefined || joined.isJoined === true) return head;
  return {
    ...head,
    absorbed: absorbedBy(head).map((absorbed) => (absorbed === joined ? { ...joined, isJoined: true } : absorbed)),
    timeline: [...head.timeline, { at, step: 'absorb', by, note: joined.number }],
  };
}

/** What did not come, or has gone again, the head keeps no longer. */
export function release(head: Need, merge: string, { by, at }: StepBy): Need {
  const gone = absorbedBy(head).find((absorbed) => absorbed.merge === merge);
  if (gone === undefined) return head;
  const { absorbed: _absorbed, ...rest } = head;
  const left = absorbedBy(head).filter((absorbed) => absorbed !== gone);
  return {
    ...rest,
    ...(left.length > 0 && { absorbed: left }),
    ...(gone.isJoined === true && { timeline: [...head.timeline, { at, step: 'release', by, note: gone.number }] }),
  };
}

/**
 * Takes a merged need out again: it is where it was, with its history, its followers and what it asked for. One that was
 * offered to an organization, or about to be, is ranked anew: the offer it had was given up.
 */
export function unmerge(need: Need, by: StepBy): Changed {
  const { mergedInto } = need;
  ensure(need.state === 'merged' && mergedInto !== undefined, 'needs.not-merged', { number: need.number });
  const facts = { head: mergedInto.need, headNumber: mergedInto.number, merge: mergedInto.merge };
  const { next, happenings } = advance(need, 'unmerge', { ...by, facts });
  const { mergedInto: _mergedInto, ...rest } = next;
  const state = STATES_AGAIN[mergedInto.from] ?? mergedInto.from;
  if (!RANKED.has(state)) return { next: { ...rest, state }, happenings };

  const ranked: Need = { ...rest, state, round: need.round + 1 };
  const sent = tell(ranked, 'needs.sent-to-organizations', { ...by, facts: { round: ranked.round } });
  return { next: ranked, happenings: [...happenings, sent] };
}

/** Can it not go on for others any more? */
export const letsGo = ({ state, route }: Need): boolean => state === 'withdrawn' || route === 'duty';

export const absorbedBy = ({ absorbed = [] }: Need): readonly Absorbed[] => absorbed;

/** An offer that was given up cannot wait for its answer again. */
const STATES_AGAIN: Partial<Record<NeedState, NeedState>> = { offered: 'submitted' };
const RANKED: ReadonlySet<NeedState> = new Set(['submitted', 'reopened']);

const isDanger = ({ route, urgency }: Need): boolean => route === 'duty' || urgency === 'danger';

function ensureCanAbsorb(head: Need): void {
  ensure(head.state !== 'merged', 'needs.merge-into-merged', {
    number: head.number,
    head: head.mergedInto?.number ?? '',
  });
  ensure(!isDanger(head), 'needs.merge-danger', { number: head.number });
  ensure(isOpen(head), 'needs.merge-closed', { number: head.number });
}

function ensureCanJoin(need: Need, head: string): void {
  const { number, state } = need;
  ensure(state !== 'merged', 'needs.merged-already', { number, head: need.mergedInto?.number ?? '' });
  ensure(absorbedBy(need).length === 0, 'needs.merge-head', { number, head });
  ensure(state !== 'accepted' && state !== 'in-progress', 'needs.merge-taken', { number, head });
  ensure(canStep(need, 'merge'), 'needs.merge-closed', { number });
}
