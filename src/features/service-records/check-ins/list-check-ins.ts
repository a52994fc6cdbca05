import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayKeepCheckIns } from '../policy.ts';
import type { CheckIn } from './check-in.ts';
import type { CheckInStore } from './check-in-store.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly checkIns: CheckInStore;
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** A line of the list; without a name for guests and those who have not said what to call them. */
export interface ListedCheckIn extends CheckIn {
  readonly name?: string;
}

/** Who came to an activity, in order, with names: for those who run it only. */
export const listCheckIns = defineUseCase({
  name: 'service-records.list-check-ins',
  input: z.object({ activityId: z.string() }),
  async run({ activities, checkIns, residents }: Ports, actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayKeepCheckIns(actor, activity), 'activities.not-organizer');

    const came = await checkIns.ofActivity(activity.id);
    const ids = came.flatMap(({ resident }) => resident ?? []);
    const people = ids.length === 0 ? [] : await residents.findMany(ids);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const listed = came.map((checkIn): ListedCheckIn => {
      const name = checkIn.resident === undefined ? undefined : names.get(checkIn.resident);
      return name === undefined ? checkIn : { ...checkIn, name };
    });
    return { activity, checkIns: listed };
  },
});
