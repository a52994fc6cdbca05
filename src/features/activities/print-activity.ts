import { z } from 'zod';
import { defineUseCase, type Clock } from '../../kernel/index.ts';
import { postedIn, type RegionStore } from '../regions/index.ts';
import type { TeamStore } from '../teams/index.ts';
import { ensureOpen } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { visible } from './view-activity.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly teams: Pick<TeamStore, 'find'>;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** What stands on the poster of an activity; anybody may read it, and nobody hangs up one that calls to what is over. */
export const printActivity = defineUseCase({
  name: 'activities.print-activity',
  input: z.object({ activityId: z.string() }),
  async run({ activities, teams, regions, clock }: Ports, actor, { activityId }) {
    const activity = await visible({ activities, teams }, actor, activityId);
    ensureOpen(activity, clock());
    return { activity, posted: await postedIn(regions, activity.region) };
  },
});
