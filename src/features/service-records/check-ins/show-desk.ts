import { z } from 'zod';
import { CHECK_INS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, found, later, type Actor, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { mayKeepCheckIns } from '../policy.ts';
import { ensureCheckInOpen } from './check-in.ts';
import type { CheckInDeskStore } from './desk-store.ts';
import { signToken, wordOfDay } from './token.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly checkInDesks: CheckInDeskStore;
  readonly clock: Clock;
}

const input = z.object({ activityId: z.string() });

/** What those who run an activity show and say at its door: a code that is good for a moment, and the word of the day. */
export const showDesk = defineUseCase({ name: 'service-records.show-desk', input, run: openDesk });

/** The same, for a picture of the code. */
export const drawDesk = defineUseCase({ name: 'service-records.draw-desk', input, run: openDesk });

async function openDesk(
  { activities, checkInDesks, clock }: Ports,
  actor: Actor,
  { activityId }: z.output<typeof input>,
) {
  const activity = found(await activities.find(activityId), 'activities.missing');
  allow(mayKeepCheckIns(actor, activity), 'activities.not-organizer');
  const now = clock();
  ensureCheckInOpen(activity, now);

  const key = await checkInDesks.keyOf(activity.id);
  const until = later(now, CHECK_INS.tokenMs);
  return { activity, token: signToken(key, { activity: activity.id, until }), until, word: wordOfDay(key, now) };
}
