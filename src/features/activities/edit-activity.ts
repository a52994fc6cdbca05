import { z } from 'zod';
import { ACTIVITIES } from '../../../config/defaults.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { activityFields } from './activity-input.ts';
import { checkTimes, concerned, ensureOpen, remindTime, type Activity } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { changeCapacity, takenPlaces } from './places.ts';
import { mayRunActivity } from './policy.ts';
import { promotions } from './sign-ups/promotions.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Changes what is given and leaves the rest; those who signed up hear of what concerns them. */
export const editActivity = defineUseCase({
  name: 'activities.edit-activity',
  input: z.object({
    activityId: z.string(),
    title: activityFields.title.optional(),
    place: activityFields.place.optional(),
    startsAt: activityFields.startsAt.optional(),
    endsAt: activityFields.endsAt.optional(),
    capacity: activityFields.capacity.optional(),
    companions: activityFields.companions.optional(),
    rooms: activityFields.rooms.optional(),
  }),
  async run({ activities, clock }: Ports, actor, { activityId, ...changes }) {
    const now = clock();
    const edited = await activities.change(activityId, (activity) => {
      allow(mayRunActivity(actor, activity), 'activities.not-organizer');
      ensureOpen(activity, now);

      const worded = withChanges(activity, changes, now);
      const step = changeCapacity(worded, changes.capacity ?? activity.capacity, now);
      ensure(step !== null, 'activities.capacity-taken', { taken: takenPlaces(activity) });
      const next = { ...worded, ...step.places };

      const fields = noticedFields(activity, next);
      const told = { name: 'activities.changed', by: actor.id, at: now, region: activity.region };
      const changed = fields.length === 0 ? [] : [{ ...told, facts: { fields, residents: concerned(activity) } }];
      return { next, happenings: [...changed, ...promotions(next, step.promoted, now)], result: next };
    });
    return found(edited, 'activities.missing');
  },
});

type Changes = {
  readonly [Field in Exclude<keyof typeof activityFields, 'capacity'>]?: Activity[Field] | undefined;
};

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
  };
}

/** What somebody who comes must know: another number of places is no news to them. */
const noticedFields = (before: Activity, after: Activity): string[] =>
  (['title', 'place', 'startsAt', 'endsAt'] as const).filter((field) => String(before[field]) !== String(after[field]));
