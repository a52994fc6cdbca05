import { z } from 'zod';
import { defineUseCase, found } from '../../kernel/index.ts';
import type { ActivityStore } from './activity-store.ts';
import { signUpOf, waitingPosition } from './places.ts';

interface Ports {
  readonly activities: ActivityStore;
}

/** Anybody may read an announcement; with it goes the reader's own sign-up, and nobody else's. */
export const viewActivity = defineUseCase({
  name: 'activities.view-activity',
  input: z.object({ activityId: z.string() }),
  async run({ activities }: Ports, actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    return { activity, own: signUpOf(activity, actor.id) ?? null, position: waitingPosition(activity, actor.id) };
  },
});
