import { z } from 'zod';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { checkTimes, remindTime } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { mayRunActivity } from '../policy.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Opens the list of a draft and has its rooms or its team told; once. */
export const publishActivity = defineUseCase({
  name: 'activities.publish-activity',
  input: z.object({ activityId: z.string() }),
  async run({ activities, clock }: Ports, actor, { activityId }) {
    const at = clock();
    const published = await activities.change(activityId, (activity) => {
      const { state, title, startsAt, endsAt } = activity;
      allow(mayRunActivity(actor, activity), 'activities.not-organizer');
      if (state === 'open') return { result: activity };
      ensure(state === 'draft', state === 'cancelled' ? 'activities.cancelled' : 'activities.over', { title });
      checkTimes(startsAt, endsAt, at);

      const remindAt = remindTime(startsAt, at, ACTIVITIES.remindBefore);
      const next = { ...activity, state: 'open' as const, remindAt };
      const happening = { name: 'activities.announced', by: actor.id, at, region: activity.region };
      return { next, happenings: [{ ...happening, facts: { capacity: activity.capacity } }], result: next };
    });
    return found(published, 'activities.missing');
  },
});
