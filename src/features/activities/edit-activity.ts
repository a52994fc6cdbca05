import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { activityFields } from './activity-input.ts';
import { ensureChangeable } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { edited } from './editing/edited.ts';
import { mayRunActivity } from './policy.ts';
import { ensureNoVisit } from './visits/visit.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** What of an activity can be changed, as input. */
export const changeFields = {
  title: activityFields.title.optional(),
  place: activityFields.place.optional(),
  startsAt: activityFields.startsAt.optional(),
  endsAt: activityFields.endsAt.optional(),
  capacity: activityFields.capacity.optional(),
  companions: activityFields.companions.optional(),
  rooms: activityFields.rooms.optional(),
  conditions: activityFields.conditions.optional(),
};

/** Changes what is given and leaves the rest; those who signed up hear of what concerns them. Of a series, this one only. */
export const editActivity = defineUseCase({
  name: 'activities.edit-activity',
  input: z.object({ activityId: z.string(), ...changeFields }),
  async run({ activities, clock }: Ports, actor, { activityId, ...changes }) {
    const now = clock();
    const changed = await activities.change(activityId, (activity) => {
      allow(mayRunActivity(actor, activity), 'activities.not-organizer');
      ensureNoVisit(activity);
      ensureChangeable(activity, now);
      const movesCourse = changes.startsAt !== undefined || changes.endsAt !== undefined;
      ensure(activity.lessons === undefined || !movesCourse, 'activities.moved-by-lessons');

      const { next, happenings } = edited(activity, changes, actor.id, now);
      return { next, happenings, result: next };
    });
    return found(changed, 'activities.missing');
  },
});
