import { z } from 'zod';
import { defineUseCase, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { pathsUp } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import { mayKeepCheckIns } from '../policy.ts';
import { goingOn } from './going-on.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Activities at which people check in now and that the one who asks runs. */
export const findOpenDesks = defineUseCase({
  name: 'service-records.find-open-desks',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    needResident(actor);
    const home = actor.region === undefined ? [] : pathsUp(actor.region);
    const regions = [...new Set([...actor.grants.map(({ region }) => region), ...home])];
    const near = await goingOn(activities, regions, clock());
    return near.filter((activity) => mayKeepCheckIns(actor, activity));
  },
});
