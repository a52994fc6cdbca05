import type { Activity } from '../activity.ts';
import { cameTo } from '../courses/course.ts';
import type { SignUp } from '../places.ts';
import { isAgreed } from '../visits/visit.ts';

/** 场次: one time at which people were together. */
export interface Session {
  readonly endsAt: Date;
  /** Those who are counted as having been there. */
  readonly places: readonly SignUp[];
}

/** 场次, 人次, 人数. */
export interface HeldFigures {
  readonly sessions: number;
  /** Everybody counts at each session, with those they bring. */
  readonly attendances: number;
  /** Different people: those brought along have no record and are not among them; a guest on a list counts once for it. */
  readonly people: number;
}

/** Half open: the first moment that counts, and the first after it that does not. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/**
 * What of an activity has been held by now, each lesson of a course by itself, those before it was called off too; a visit
 * that nobody agreed to was not. Of a lesson for which it was noted who came,
 * these; else, since checking in is nobody's duty, those who had a place.
 */
export function heldSessions(activity: Activity, now: Date): Session[] {
  if (activity.state === 'draft' || !isAgreed(activity)) return [];
  const placed = activity.signUps.filter(({ state }) => state === 'placed');
  const until = activity.state === 'cancelled' ? activity.cancelledAt : now;
  const isOver = ({ endsAt }: { readonly endsAt: Date }) =>
    activity.state === 'finished' || (until !== undefined && endsAt <= until);
  if (activity.lessons === undefined) return isOver(activity) ? [{ endsAt: activity.endsAt, places: placed }] : [];

  const noted = new Set(activity.attendance?.map(({ lesson }) => lesson));
  return activity.lessons
    .filter((lesson) => lesson.state === 'planned' && isOver(lesson))
    .map(({ id, endsAt }) => ({
      endsAt,
      places: noted.has(id) ? placed.filter(({ resident }) => cameTo(activity, id, resident) === true) : placed,
    }));
}

export const isIn = ({ endsAt }: Session, { from, until }: Period): boolean => endsAt >= from && endsAt < until;

export function figuresOf(sessions: readonly Session[]): HeldFigures {
  const places = sessions.flatMap((session) => session.places);
  return {
    sessions: sessions.length,
    attendances: places.reduce((sum, { people }) => sum + people, 0),
    people: new Set(places.map(({ resident }) => resident)).size,
  };
}
