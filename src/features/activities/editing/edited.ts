import { ACTIVITIES } from '../../../../config/defaults.ts';
import { ensure, type HappeningDraft } from '../../../kernel/index.ts';
import { checkTimes, concerned, remindTime, revised, type Activity } from '../activity.ts';
import { checkKind } from '../kinds/kind.ts';
import { changeCapacity, takenPlaces } from '../places.ts';
import { promotions } from '../sign-ups/promotions.ts';

/** What may be changed of an activity; what is absent stays. */
export type Changes = {
  readonly [Field in 'title' | 'place' | 'startsAt' | 'endsAt' | 'capacity' | 'companions' | 'rooms' | 'conditions']?:
    Activity[Field] | undefined;
};

/** An activity after a change, with what those concerned hear of it. */
export interface Edited {
  readonly next: Activity;
  readonly happenings: readonly HappeningDraft[];
}

/**
 * Changes what is given and leaves the rest. Nobody loses a place or a turn by it: fewer places than are taken are refused,
 * and new conditions are for those who sign up from now on.
 * @throws Refusal when the times, the places or the kind do not allow it
 */
export function edited(activity: Activity, changes: Changes, by: string, now: Date): Edited {
  const worded = withChanges(activity, changes, now);
  const step = changeCapacity(worded, changes.capacity ?? activity.capacity, now);
  ensure(step !== null, 'activities.capacity-taken', { taken: takenPlaces(activity) });
  const next = { ...worded, ...step.places };
  checkKind(next);

  const fields = noticedFields(activity, next);
  const told = { name: 'activities.changed', by, at: now, region: activity.region };
  const hears = fields.length > 0 && activity.state !== 'draft';
  const changed = hears ? [{ ...told, facts: { fields, residents: concerned(activity) } }] : [];
  return { next: hears ? revised(next) : next, happenings: [...changed, ...promotions(next, step.promoted, now)] };
}

/** The activity with the changes but its old capacity; a new time is reminded of anew. */
function withChanges(activity: Activity, changes: Changes, now: Date): Activity {
  const startsAt = changes.startsAt ?? activity.startsAt;
  const endsAt = changes.endsAt ?? activity.endsAt;
  checkTimes(startsAt, endsAt, now);

  const { remindedAt, ...rest } = activity;
  const isMoved = startsAt.getTime() !== activity.startsAt.getTime();
  const reminder = isMoved
    ? { remindAt: remindTime(startsAt, now, ACTIVITIES.remindBefore) }
    : { ...(remindedAt !== undefined && { remindedAt }) };
  return {
    ...rest,
    ...reminder,
    startsAt,
    endsAt,
    title: changes.title ?? activity.title,
    place: changes.place ?? activity.place,
    companions: changes.companions ?? activity.companions,
    rooms: changes.rooms ?? activity.rooms,
    ...(changes.conditions !== undefined && { conditions: changes.conditions }),
  };
}

/** What somebody who comes must know: another number of places is no news to them. */
const noticedFields = (before: Activity, after: Activity): string[] =>
  (['title', 'place', 'startsAt', 'endsAt'] as const).filter((field) => String(before[field]) !== String(after[field]));
