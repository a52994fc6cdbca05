import { z } from 'zod';
import { VISITS_LISTED } from '../../../../config/volunteers/elder-help.ts';
import { allow, defineUseCase, later, type Clock } from '../../../kernel/index.ts';
import { hasHeard, signUpOf, type ActivityStore } from '../../activities/index.ts';
import { regionPath } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import { mayPlanVisits } from '../policy.ts';
import { isVisit, type VisitActivity } from '../visit-activity.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** The visits of a region, for its workers; lately and to come. */
export const listVisits = defineUseCase({
  name: 'elder-help.list-visits',
  input: z.object({ region: regionPath }),
  async run({ activities, clock }: Ports, actor, { region }): Promise<VisitActivity[]> {
    allow(mayPlanVisits(actor, region), 'elder-help.not-worker');
    return (await activities.visitsIn(region, later(clock(), -VISITS_LISTED.pastMs))).filter(isVisit);
  },
});

/** The visits on which one goes, or for which one is asked; lately and to come. */
export const listOwnVisits = defineUseCase({
  name: 'elder-help.list-own-visits',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor): Promise<VisitActivity[]> {
    needResident(actor);
    const all = (await activities.visitsBy(actor.id, later(clock(), -VISITS_LISTED.pastMs))).filter(isVisit);
    return all.filter((activity) => {
      const own = signUpOf(activity, actor.id);
      return activity.state !== 'cancelled' && own !== undefined && hasHeard(activity, own);
    });
  },
});
