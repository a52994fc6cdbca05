import { z } from 'zod';
import { defineUseCase, type Clock } from '../../kernel/index.ts';
import { needResident } from '../residents/index.ts';
import type { ActivityStore } from './activity-store.ts';
import { mayAnnounce } from './policy.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Activities still to come that the one who asks announced or may change by their role. */
export const findRunActivities = defineUseCase({
  name: 'activities.find-run-activities',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    needResident(actor);
    const regions = actor.grants.map(({ region }) => region).filter((region) => mayAnnounce(actor, region));
    return activities.openRunBy(actor.id, regions, clock());
  },
});
