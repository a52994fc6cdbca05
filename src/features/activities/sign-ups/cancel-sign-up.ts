import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { ensureOpen } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { removeSignUp, signUpOf } from '../places.ts';
import { promotions } from './promotions.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Takes back one's own sign-up; the place goes to whoever waits longest among those who fit. */
export const cancelSignUp = defineUseCase({
  name: 'activities.cancel-sign-up',
  input: z.object({ activityId: z.string() }),
  async run({ activities, clock }: Ports, actor, { activityId }) {
    const now = clock();
    const left = await activities.change(activityId, (activity) => {
      ensureOpen(activity, now);
      const own = signUpOf(activity, actor.id);
      ensure(own !== undefined, 'activities.not-signed-up', { title: activity.title });

      const step = removeSignUp(activity, actor.id, now);
      const next = { ...activity, ...step.places };
      const happening = { name: 'activities.sign-up-cancelled', by: actor.id, at: now, region: activity.region };
      return {
        next,
        happenings: [
          { ...happening, facts: { resident: actor.id, people: own.people, state: own.state } },
          ...promotions(next, step.promoted, now),
        ],
        result: next,
      };
    });
    return found(left, 'activities.missing');
  },
});
