import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { LateCancellation, SignUp } from '../places.ts';
import { mayRunActivity } from '../policy.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly residents: Pick<ResidentStore, 'current'>;
}

/** A line of the list; without a name when they have not said what to call them. */
export interface ListedSignUp extends SignUp {
  readonly name?: string;
}

/** Somebody who gave a place back shortly before the start; no more is made of it than that whoever runs it knows. */
export interface ListedLate extends LateCancellation {
  readonly name?: string;
}

/** Who comes and who waits, in order, with names: for those who run the activity only. */
export const listSignUps = defineUseCase({
  name: 'activities.list-sign-ups',
  input: z.object({ activityId: z.string() }),
  async run({ activities, residents }: Ports, actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayRunActivity(actor, activity), 'activities.not-organizer');

    const named = async <Line extends { readonly resident?: string }>(
      line: Line,
    ): Promise<Line & { name?: string }> => {
      if (line.resident === undefined) return line;
      const name = (await residents.current(line.resident))?.name;
      return name === undefined ? line : { ...line, name };
    };
    const signUps = await Promise.all(
      activity.signUps.map(async (signUp): Promise<ListedSignUp> => {
        if (signUp.guest === undefined) return named(signUp);
        return signUp.guest.name === '' ? signUp : { ...signUp, name: signUp.guest.name };
      }),
    );
    const late: ListedLate[] = await Promise.all((activity.lateCancellations ?? []).map(named));
    return { activity, signUps, late };
  },
});
