import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../kernel/index.ts';
import { concerned, ensureChangeable, revised } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { hasLessonToCome } from './courses/course.ts';
import { mayRunActivity } from './policy.ts';
import { ensureNoVisit } from './visits/visit.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Calls an activity off; everyone on the list hears of it. Of a draft nobody hears. A course
 * can be called off as long as it has a lesson to come.
 */
export const cancelActivity = defineUseCase({
  name: 'activities.cancel-activity',
  input: z.object({ activityId: z.string() }),
  async run({ activities, clock }: Ports, actor, { activityId }) {
    const at = clock();
    const cancelled = await activities.change(activityId, (activity) => {
      allow(mayRunActivity(actor, activity), 'activities.not-organizer');
      ensureNoVisit(activity);
      if (activity.state === 'cancelled') return { result: activity };
      if (!hasLessonToCome(activity, at)) ensureChangeable(activity, at);

      const next = revised({ ...activity, state: 'cancelled' as const, cancelledAt: at });
      const name = activity.state === 'draft' ? 'activities.draft-dropped' : 'activities.cancelled';
      const happening = { name, by: actor.id, at, region: activity.region };
      return { next, happenings: [{ ...happening, facts: { residents: concerned(activity) } }], result: next };
    });
    return found(cancelled, 'activities.missing');
  },
});
