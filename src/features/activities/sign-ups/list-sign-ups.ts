import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { SignUp } from '../places.ts';
import { mayRunActivity } from '../policy.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly residents: Pick<ResidentStore, 'current'>;
}

/** A line of the list; without a name when they have not said what to call them. */
export interface ListedSignUp extends SignUp {
  readonly name?: string;
}

/** Who comes and who waits, in order, with names: for those who run the activity only. */
export const listSignUps = defineUseCase({
  name: 'activities.list-sign-ups',
  input: z.object({ activityId: z.string() }),
  async run({ activities, residents }: Ports, actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, activity), 'activities.not-organizer');

    const signUps = await Promise.all(
      activity.signUps.map(async (signUp): Promise<ListedSignUp> => {
        const name = signUp.guest?.name ?? (await residents.current(signUp.resident))?.name;
        return name === undefined || name === '' ? signUp : { ...signUp, name };
      }),
    );
    return { activity, signUps };
  },
});
