import { z } from 'zod';
import { ACTIVITIES } from '../../../config/defaults.ts';
import { defineUseCase, type Clock } from '../../kernel/index.ts';
import { regionPath } from '../regions/index.ts';
import { activityFields, holderFields } from './activity-input.ts';
import { checkTimes, remindTime, type Activity } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { said } from './conditions/condition.ts';
import { holderOf, type HolderPorts } from './kinds/holder.ts';
import { isForMembers } from './kinds/kind.ts';

interface Ports extends HolderPorts {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Opens the sign-up list of an activity and has its rooms or its team told; a draft waits for that. */
export const announceActivity = defineUseCase({
  name: 'activities.announce-activity',
  input: z.object({
    region: regionPath,
    ...activityFields,
    ...holderFields,
    companions: activityFields.companions.optional(),
    rooms: activityFields.rooms.default([]),
    conditions: activityFields.conditions.optional(),
    isDraft: z.boolean().default(false),
  }),
  async run({ activities, clock, ...ports }: Ports, actor, input, call) {
    const { kind, team, partner, conditions, isDraft, companions, ...rest } = input;
    const planned = { ...rest, companions: companions ?? (isForMembers({ kind }) ? 0 : ACTIVITIES.usuallyBring) };
    const holder = await holderOf(ports, actor, { ...planned, ...said({ kind, team, partner, conditions }) });
    const now = clock();
    checkTimes(planned.startsAt, planned.endsAt, now);

    const activity: Omit<Activity, 'number'> = {
      ...planned,
      ...holder,
      ...(conditions !== undefined && { conditions }),
      id: call.newId('activity'),
      organizer: actor.id,
      state: isDraft ? 'draft' : 'open',
      signUps: [],
      remindAt: remindTime(planned.startsAt, now, ACTIVITIES.remindBefore),
    };
    const happening = { name: isDraft ? 'activities.drafted' : 'activities.announced', by: actor.id, at: now };
    const facts = { capacity: activity.capacity };
    return activities.insertNumbered(activity, [{ ...happening, region: activity.region, facts }]);
  },
});
