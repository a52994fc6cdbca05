import { chinaDay, type HappeningDraft } from '../../../kernel/index.ts';
import { concerned, revised, isOpen, type Activity } from '../activity.ts';
import { edited, type Changes } from '../editing/edited.ts';
import { takenPlaces } from '../places.ts';
import type { SeriesMark } from './mark.ts';
import { timesOn, type Series, type SeriesChange, type Template } from './series.ts';

/** An activity of a series after the changes it had not been through. */
export interface CaughtUp {
  readonly next: Activity;
  readonly happenings: readonly HappeningDraft[];
}

/**
 * Brings an activity up to what was changed for all from some day on. Nobody is dropped: where more places are taken than
 * there are to be from now on, as many stay as are taken. What has begun, or was called off, stays as it is.
 */
export function caughtUp(activity: Activity, mark: SeriesMark, series: Series, now: Date): CaughtUp {
  const happenings: HappeningDraft[] = [];
  let current = activity;
  for (const change of series.changes.slice(mark.revision)) {
    if (mark.on < change.from || !isOpen(current, now)) continue;
    const step = change.changes === undefined ? calledOff(current, change, now) : follow(current, mark, change, now);
    current = step.next;
    happenings.push(...step.happenings);
  }
  return { next: { ...current, series: { ...mark, revision: series.changes.length } }, happenings };
}

function follow(activity: Activity, { on }: SeriesMark, { changes = {}, by }: SeriesChange, now: Date): CaughtUp {
  const { minute, minutes, capacity, ...rest } = changes;
  const least = takenPlaces(activity);
  const fields: Changes = {
    ...rest,
    ...(capacity !== undefined && { capacity: Math.max(capacity, least) }),
    ...movedTo(activity, on, { minute, minutes }, now),
  };
  return edited(activity, fields, by, now);
}

/** The new hours on the day of the rule; what was moved elsewhere by itself and would be past then stays where it is. */
function movedTo(
  activity: Activity,
  on: string,
  { minute, minutes }: { readonly minute: number | undefined; readonly minutes: number | undefined },
  now: Date,
) {
  if (minute === undefined && minutes === undefined) return {};
  const before = hoursOf(activity);
  const times = timesOn(on, { minute: minute ?? before.minute, minutes: minutes ?? before.minutes });
  return times.startsAt > now ? times : {};
}

/** From when to when it lasts, as a template has it. */
export function hoursOf({
  startsAt,
  endsAt,
}: Pick<Activity, 'startsAt' | 'endsAt'>): Pick<Template, 'minute' | 'minutes'> {
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return { minute: chinaDay(startsAt).minute, minutes };
}

/** Its rooms hear of the first one only; those on the list, of each that they are on. */
function calledOff(activity: Activity, { by, from }: SeriesChange, at: Date): CaughtUp {
  const facts = { residents: concerned(activity), alsoInRooms: activity.series?.on === from };
  const happening = { name: 'activities.cancelled', by, at, region: activity.region, facts };
  return { next: revised({ ...activity, state: 'cancelled' as const, cancelledAt: at }), happenings: [happening] };
}
