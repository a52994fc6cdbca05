import { ensure, type HappeningDraft } from '../../../kernel/index.ts';
import { takenPlaces, type Places, type SignUp } from '../places.ts';

/** What an elder-help visit has beside its list. Nothing here tells where somebody lives or how they are. */
export interface Visit {
  /** The need that it answers, and whom it is to. */
  readonly need: string;
  readonly number: string;
  readonly visited: string;
  /** Key of `VISIT_TASKS`. */
  readonly task: string;
  /** What every helper must be able to do. */
  readonly skills: readonly string[];
  readonly language?: string;
  /** One goes alone, and somebody else calls afterwards. */
  readonly callsBack: boolean;
  /** Since when it is agreed; gone again when a helper leaves. */
  readonly confirmedAt?: Date;
  /** Invitations that came to nothing. */
  readonly missed: readonly Missed[];
  readonly report?: VisitReport;
  readonly callBacks: readonly CallBack[];
  readonly doneAt?: Date;
  /** When it is to be looked at next; null when never. */
  readonly nextAt: Date | null;
  /** How often somebody was reminded of what is to be done now. */
  readonly reminded: number;
}

export interface Missed {
  readonly resident: string;
  readonly at: Date;
  readonly why: 'declined' | 'unanswered';
  /** In the helper's words, for those who plan visits. */
  readonly note?: string;
}

export interface VisitReport {
  readonly by: string;
  readonly at: Date;
  readonly note: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
}

export const CALL_BACK_RESULTS = ['well', 'not-well', 'not-reached'] as const;
export type CallBackResult = (typeof CALL_BACK_RESULTS)[number];

export interface CallBack {
  readonly by: string;
  readonly at: Date;
  readonly result: CallBackResult;
  readonly note?: string;
}

export interface VisitPart {
  readonly visit?: Visit;
}

/** Does it take place as it stands? A visit only once it is agreed. */
export const isAgreed = ({ visit }: VisitPart): boolean => visit === undefined || visit.confirmedAt !== undefined;

/** What is for invited helpers alone has doors of its own. */
export const ensureNoVisit = ({ visit }: VisitPart): void => ensure(visit === undefined, 'activities.is-visit');

/** Of those who wait for an invitation to a visit nobody has told them. */
export const hasHeard = (part: VisitPart, { state, offer }: SignUp): boolean =>
  part.visit === undefined || state === 'placed' || offer?.isTold === true;

/** The activity with what is noted of invitations that came to nothing. */
export function withMissed<Kept extends VisitPart>(
  activity: Kept,
  missed: readonly SignUp[],
  { why, at, note }: { readonly why: Missed['why']; readonly at: Date; readonly note?: string | undefined },
): Kept {
  const { visit } = activity;
  const asked = missed.filter((signUp) => signUp.state !== 'placed' && hasHeard(activity, signUp));
  if (visit === undefined || asked.length === 0) return activity;
  const notes = asked.map(({ resident }): Missed => ({ resident, at, why, ...(note !== undefined && { note }) }));
  return { ...activity, visit: { ...visit, missed: [...visit.missed, ...notes] } };
}

/** After a helper has left: a visit that has fewer than it needs is not agreed any more. */
export function afterLeaving<Kept extends VisitPart & Places & { readonly region: string }>(
  activity: Kept,
  at: Date,
): { readonly next: Kept; readonly happenings: readonly HappeningDraft[] } {
  const { visit, region } = activity;
  if (visit === undefined) return { next: activity, happenings: [] };
  const left = { name: 'elder-help.helper-left', by: 'system', at, region, facts: {} };
  if (visit.confirmedAt === undefined || takenPlaces(activity) >= activity.capacity)
    return { next: activity, happenings: [left] };
  const { confirmedAt: _confirmedAt, ...rest } = visit;
  return {
    next: { ...activity, visit: { ...rest, nextAt: activity.startsAt } },
    happenings: [left, { ...left, name: 'elder-help.visit-short' }],
  };
}
