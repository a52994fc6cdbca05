import { idFrom, later, MINUTE, type RegionPath } from '../../../kernel/index.ts';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { remindTime, type Activity } from '../activity.ts';
import type { Kinded } from '../kinds/kind.ts';

/** Activities that take place again and again; each is an activity of its own, made some days ahead. */
export interface Series extends Kinded {
  readonly id: string;
  readonly region: RegionPath;
  readonly organizer: string;
  /** The days, as an RRULE without start. */
  readonly rule: string;
  /** The first day that can be meant, `YYYY-MM-DD`. */
  readonly startsOn: string;
  /** What each is made of from now on. */
  readonly template: Template;
  /** What was changed for all from a day on, in order; each of the activities keeps how many of them it has been through. */
  readonly changes: readonly SeriesChange[];
  /** Every day of the rule up to this one has been looked at. */
  readonly madeThrough: string;
  /** When to look again; null when nothing is left to do. */
  readonly dueAt: Date | null;
  readonly state: 'running' | 'ended';
}

export interface Template extends Pick<
  Activity,
  'title' | 'place' | 'capacity' | 'companions' | 'rooms' | 'conditions'
> {
  /** When it begins, in minutes since midnight in China, and how many minutes it lasts. */
  readonly minute: number;
  readonly minutes: number;
}

export interface SeriesChange {
  /** The day of the rule from which on it counts. */
  readonly from: string;
  /** Absent: those from this day on are called off. */
  readonly changes?: Partial<Template>;
  readonly by: string;
}

/** From when to when the one of this day lasts. */
export function timesOn(day: string, { minute, minutes }: Pick<Template, 'minute' | 'minutes'>) {
  const startsAt = later(new Date(`${day}T00:00:00+08:00`), minute * MINUTE);
  return { startsAt, endsAt: later(startsAt, minutes * MINUTE) };
}

/** The activity of a day; its id follows from the day, so that it is made once however often that is tried. */
export function occurrenceOn(series: Series, day: string, now: Date): Omit<Activity, 'number'> {
  const { minute, minutes, ...parts } = series.template;
  const { kind, team, partner } = series;
  const times = timesOn(day, { minute, minutes });
  return {
    ...parts,
    ...times,
    ...(kind !== undefined && { kind }),
    ...(team !== undefined && { team }),
    ...(partner !== undefined && { partner }),
    id: idFrom('occurrence', series.id, day),
    region: series.region,
    organizer: series.organizer,
    series: { id: series.id, on: day, rule: series.rule, revision: series.changes.length },
    state: 'open',
    signUps: [],
    remindAt: remindTime(times.startsAt, now, ACTIVITIES.remindBefore),
  };
}
