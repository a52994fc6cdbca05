import { z } from 'zod';
import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { defineUseCase, ensure, found, later, type Clock } from '../../../kernel/index.ts';
import { ensureOpen } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { signUpOf } from '../places.ts';
import { ensureNoVisit } from '../visits/visit.ts';
import type { HandOnCodeStore } from './hand-on-code-store.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly handOnCodes: HandOnCodeStore;
  readonly clock: Clock;
}

/** Gives out a code for one's place: the neighbour who is told it may have it. Until they take it the place stays where it is. */
export const handOnPlace = defineUseCase({
  name: 'activities.hand-on-place',
  input: z.object({ activityId: z.string() }),
  async run({ activities, handOnCodes, clock }: Ports, actor, { activityId }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    ensureNoVisit(activity);
    ensureOpen(activity, clock());
    const isPlaced = signUpOf(activity, actor.id)?.state === 'placed';
    ensure(isPlaced, 'activities.no-place-to-hand-on', { title: activity.title });

    const code = await handOnCodes.issue({ activity: activityId, resident: actor.id }, SIGN_UPS.handOnMs);
    return { activity, code, until: later(clock(), SIGN_UPS.handOnMs) };
  },
});
