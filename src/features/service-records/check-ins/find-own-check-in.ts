import { z } from 'zod';
import { CHECK_INS } from '../../../../config/volunteers/service-records.ts';
import { defineUseCase, found, later, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { needResident } from '../../residents/index.ts';
import type { CheckInStore } from './check-in-store.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly checkIns: CheckInStore;
  readonly clock: Clock;
}

/** One's own latest check-in, as long as its list is not closed; null when there is none. */
export const findOwnCheckIn = defineUseCase({
  name: 'service-records.find-own-check-in',
  input: z.object({}),
  async run({ activities, checkIns, clock }: Ports, actor) {
    needResident(actor);
    const since = later(clock(), -CHECK_INS.syncWithinMs);
    const own = (await checkIns.ofResident(actor.id)).filter(
      ({ cameAt, isStruck }) => cameAt >= since && isStruck !== true,
    );
    const latest = own.toSorted((one, other) => other.cameAt.getTime() - one.cameAt.getTime())[0];
    if (latest === undefined) return null;
    return { checkIn: latest, activity: found(await activities.find(latest.activity), 'activities.missing') };
  },
});
