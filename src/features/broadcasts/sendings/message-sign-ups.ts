import { z } from 'zod';
import { allow, defineUseCase, ensure, found, perform } from '../../../kernel/index.ts';
import { mayRunActivity, signUpOf, type Activity } from '../../activities/index.ts';
import type { Broadcast } from './broadcast.ts';
import { broadcastText, composeBroadcast } from './compose-broadcast.ts';
import { scheduleBroadcast } from './schedule-broadcast.ts';

type Ports = Parameters<typeof composeBroadcast.run>[0] & Parameters<typeof scheduleBroadcast.run>[0];

/**
 * Writes to all who have a place in an activity, or to one on its list: a broadcast like any other, with its quiet hours,
 * its limits for each recipient and its second person where many are written to.
 */
export const messageSignUps = defineUseCase({
  name: 'broadcasts.message-sign-ups',
  input: z.object({ activityId: z.string(), residentId: z.string().optional(), text: broadcastText }),
  async run(ports: Ports, actor, { activityId, residentId, text }, { once }): Promise<Broadcast> {
    const activity = found(await ports.activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, activity), 'activities.not-organizer');
    const part =
      residentId === undefined
        ? { signedUp: activityId, state: 'placed' as const }
        : { residents: [onList(activity, residentId)] };

    const draft = { region: activity.region, text, kind: 'activity' as const, to: { of: [part] } };
    const { id: broadcastId } = await perform(composeBroadcast, ports, actor, draft, { once });
    return perform(scheduleBroadcast, ports, actor, { broadcastId }, { once });
  },
});

/** @throws Refusal for whoever is not on the list, and for a guest, who has nothing to be written to through */
function onList(activity: Activity, resident: string): string {
  const own = signUpOf(activity, resident);
  ensure(own !== undefined && own.guest === undefined, 'activities.not-on-list');
  return resident;
}
