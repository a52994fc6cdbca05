import { z } from 'zod';
import { ACTIVITIES } from '../../../config/defaults.ts';
import { allow, defineUseCase, found, type Clock } from '../../kernel/index.ts';
import { regionPath, type RegionStore } from '../regions/index.ts';
import { activityFields } from './activity-input.ts';
import { checkTimes, remindTime } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { mayAnnounce } from './policy.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** Opens the sign-up list of an activity and has its rooms told. */
export const announceActivity = defineUseCase({
  name: 'activities.announce-activity',
  input: z.object({
    region: regionPath,
    ...activityFields,
    companions: activityFields.companions.default(3),
    rooms: activityFields.rooms.default([]),
  }),
  async run({ activities, regions, clock }: Ports, actor, input, call) {
    allow(mayAnnounce(actor, input.region), 'activities.not-organizer');
    found(await regions.find(input.region), 'regions.missing');
    const now = clock();
    checkTimes(input.startsAt, input.endsAt, now);

    const activity = {
      ...input,
      id: call.newId('activity'),
      organizer: actor.id,
      state: 'open' as const,
      signUps: [],
      remindAt: remindTime(input.startsAt, now, ACTIVITIES.remindBefore),
    };
    const facts = { capacity: activity.capacity };
    return activities.insertNumbered(activity, [
      { name: 'activities.announced', by: actor.id, at: now, region: activity.region, facts },
    ]);
  },
});
