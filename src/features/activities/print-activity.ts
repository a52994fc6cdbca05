import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../kernel/index.ts';
import { postedIn, type RegionStore } from '../regions/index.ts';
import { ensureOpen } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** What stands on the poster of an activity; anybody may read it, and nobody hangs up one that calls to what is over. */
export const printActivity = defineUseCase({
  name: 'activities.print-activity',
  input: z.object({ activityId: z.string() }),
  async run({ activities, regions, clock }: Ports, _actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    ensureOpen(activity, clock());
    return { activity, posted: await postedIn(regions, activity.region) };
  },
});
