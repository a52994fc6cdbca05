import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { mayRunActivity } from '../policy.ts';
import { listedLines } from './listed-lines.ts';
import { namesOf, type NamePorts } from './names-of.ts';
import { printList } from './print-list.ts';

interface Ports extends NamePorts {
  readonly activities: ActivityStore;
}

/** The list as 接龙 with everybody's name, for those who run the activity. */
export const viewList = defineUseCase({
  name: 'activities.view-list',
  input: z.object({ activityId: z.string() }),
  async run({ activities, residents }: Ports, actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, activity), 'activities.not-organizer');

    const names = await namesOf({ residents }, activity.signUps);
    return { activity, text: printList(activity, listedLines(activity.signUps, names, 'organizers')) };
  },
});
