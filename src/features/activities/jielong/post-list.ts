import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { ensureOpen } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { listedLines } from './listed-lines.ts';
import { namesOf, type NamePorts } from './names-of.ts';
import { printList } from './print-list.ts';

interface Ports extends NamePorts {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * The list as 接龙 for a group in which the activity is announced: whoever is there may ask for it, and sees the names that
 * were given there. What stands on it counts as known to whoever passes it on.
 */
export const postList = defineUseCase({
  name: 'activities.post-list',
  input: z.object({ activityId: z.string(), room: z.string().max(200) }),
  async run({ activities, residents, clock }: Ports, _actor, { activityId, room }) {
    const now = clock();
    const posted = await activities.change(activityId, (activity) => {
      if (!activity.rooms.includes(room)) return { result: null };
      ensureOpen(activity, now);
      const next = { ...activity, listPostedAt: now };
      return { next, result: next };
    });
    const activity = found(posted, 'activities.missing');
    const names = await namesOf({ residents }, activity.signUps);
    return { activity, text: printList(activity, listedLines(activity.signUps, names, 'room')) };
  },
});
