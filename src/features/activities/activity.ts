import { ensure, Refusal, type RegionPath } from '../../kernel/index.ts';
import type { Conditions } from './conditions/condition.ts';
import type { CourseParts } from './courses/course.ts';
import type { Kinded } from './kinds/kind.ts';
import type { SeriesMark } from './series/mark.ts';
import { freePlaces, residentsOf, type Places } from './places.ts';
import { hasHeard, isAgreed, type VisitPart } from './visits/visit.ts';

export { remindTime } from './due/remind-times.ts';

/** Something that takes place once, for which neighbours sign up. */
export interface Activity extends Places, Kinded, CourseParts, VisitPart {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which activity is meant. */
  readonly number: number;
  readonly region: RegionPath;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** How many others one resident may bring. */
  readonly companions: number;
  /** Rooms in which it is announced and may be answered, `channel:roomId`. */
  readonly rooms: readonly string[];
  readonly organizer: string;
  /** `open` is published; until then it is a draft that only those who run it see. Full and running follow from places and time. */
  readonly state: 'draft' | 'open' | 'cancelled' | 'finished';
  /** What is asked of those who sign up. */
  readonly conditions?: Conditions;
  /** Which one of a series it is. */
  readonly series?: SeriesMark;
  /** When those placed by then are reminded next; the start when they are no more. */
  readonly remindAt: Date;
  /** When somebody was last. */
  readonly remindedAt?: Date;
  /** When it was called off. */
  readonly cancelledAt?: Date;
  /** When those who were there were asked how it was. */
  readonly feedbackAskedAt?: Date;
  /** How often its words or times were changed since it was published, or it was called off: for calendar programs. */
  readonly revision?: number;
  /** When its list was last posted as 接龙 in a group. */
  readonly listPostedAt?: Date;
}

/** Lists stay one document; whole districts do not sign up for one activity. */
export const MOST_SIGN_UPS = 20_000;

/** Can it still be signed up for, changed or left? */
export const isOpen = ({ state, startsAt }: Activity, now: Date): boolean => state === 'open' && now < startsAt;

/** Goes on when it can still be signed up for or left. */
export function ensureOpen(activity: Activity, now: Date): void {
  const { state, title } = activity;
  ensure(state !== 'draft', 'activities.not-published', { title });
  ensure(state !== 'cancelled', 'activities.cancelled', { title });
  ensure(isOpen(activity, now), 'activities.over', { title });
}

/** Goes on when those who run it can still change it: as long as it is open, and while it is a draft. */
export function ensureChangeable(activity: Activity, now: Date): void {
  if (activity.state !== 'draft') ensureOpen(activity, now);
}

export const STAGES = ['draft', 'published', 'full', 'running', 'finished', 'cancelled'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Where it stands. Full and running are read off places and time and not kept: nothing has to happen at these moments, and
 * what is kept twice can disagree.
 */
export function stageOf(activity: Activity, now: Date): Stage {
  const { state, startsAt, endsAt } = activity;
  if (state !== 'open') return state;
  if (now >= endsAt) return 'finished';
  if (now >= startsAt) return 'running';
  return freePlaces(activity) === 0 ? 'full' : 'published';
}

/** @throws Refusal when it would end before it starts, or has started already */
export function checkTimes(startsAt: Date, endsAt: Date, now: Date): void {
  if (endsAt <= startsAt) throw new Refusal('invalid', 'activities.ends-before-start');
  ensure(startsAt > now, 'activities.starts-in-past');
}

/** @throws Refusal `activities.too-many-people` when somebody brings more than they may */
export function checkPeople({ companions }: Activity, people: number): void {
  ensure(people <= 1 + companions, 'activities.too-many-people', { most: 1 + companions });
}

/** Every resident it concerns: those with a place and those who wait and know of it. */
export const concerned = (activity: Activity): string[] =>
  residentsOf(activity.signUps.filter((signUp) => hasHeard(activity, signUp)));

/** The activity after a change that calendars are to take over. */
export const revised = <Revised extends Activity>(activity: Revised): Revised => ({
  ...activity,
  revision: (activity.revision ?? 0) + 1,
});

/** Who is owed a reminder: whoever got their place before it was due; later ones have just been told. */
export function owedReminder(activity: Activity): string[] {
  if (!isAgreed(activity)) return [];
  const { signUps, remindAt } = activity;
  return residentsOf(
    signUps.filter(({ state, placedAt }) => state === 'placed' && placedAt !== undefined && placedAt < remindAt),
  );
}
