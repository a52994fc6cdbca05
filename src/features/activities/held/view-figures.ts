import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { mayRunActivity } from '../policy.ts';
import { figuresOf, heldSessions, type HeldFigures } from './held.ts';

interface Ports {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly clock: Clock;
}

/** An activity in figures, which name nobody. */
export interface ActivityFigures extends HeldFigures {
  readonly activity: Activity;
  /** Those who gave their place back shortly before. */
  readonly lateCancellations: number;
}

/** What came of an activity so far, for those who run it. */
export const viewActivityFigures = defineUseCase({
  name: 'activities.view-activity-figures',
  input: z.object({ activityId: z.string() }),
  async run({ activities, clock }: Ports, actor, { activityId }): Promise<ActivityFigures> {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, activity), 'activities.not-organizer');
    return {
      ...figuresOf(heldSessions(activity, clock())),
      activity,
      lateCancellations: activity.lateCancellations?.length ?? 0,
    };
  },
});
