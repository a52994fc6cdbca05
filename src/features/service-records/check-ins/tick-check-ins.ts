import { z } from 'zod';
import { CHECK_INS } from '../../../../config/volunteers/service-records.ts';
import { allow, defineUseCase, ensure, found, later, moment } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayKeepCheckIns } from '../policy.ts';
import { ensureCheckInOpen, type CheckIn } from './check-in.ts';
import { keepCheckIn, type KeepPorts } from './keep-check-in.ts';

interface Ports extends KeepPorts {
  readonly activities: ActivityStore;
  readonly residents: Pick<ResidentStore, 'current'>;
}

const resident = z.object({ resident: z.string().min(1).max(64), cameAt: moment.optional() });
/** Somebody without a record, told apart by the list it comes from: sent again, it is the same guest. */
const guest = z.object({ guest: z.string().min(1).max(64), cameAt: moment.optional() });

/**
 * Who runs an activity ticks off who came: at the door, or from a list that was kept without a connection and comes later.
 * Sent twice, or ticked by two, everybody counts once.
 */
export const tickCheckIns = defineUseCase({
  name: 'service-records.tick-check-ins',
  input: z.object({
    activityId: z.string(),
    people: z
      .array(z.union([resident, guest]))
      .min(1)
      .max(CHECK_INS.mostInOneList),
  }),
  async run({ activities, residents, ...ports }: Ports, actor, { activityId, people }) {
    const activity = found(await activities.find(activityId), 'activities.missing');
    allow(mayKeepCheckIns(actor, activity), 'activities.not-organizer');
    const now = ports.clock();
    ensure(now <= later(activity.endsAt, CHECK_INS.syncWithinMs), 'service-records.list-too-late');

    const arrivals = await Promise.all(
      people.map(async (one) => {
        const cameAt = one.cameAt ?? now;
        ensureCheckInOpen(activity, cameAt);
        ensure(cameAt <= now, 'service-records.came-later');
        const way = one.cameAt === undefined ? ('tick' as const) : ('list' as const);
        if ('guest' in one) return { who: { guest: one.guest }, way, by: actor.id, cameAt };
        const { id } = found(await residents.current(one.resident), 'residents.missing');
        return { who: { resident: id }, way, by: actor.id, cameAt };
      }),
    );
    const kept: CheckIn[] = [];
    for (const arrival of arrivals) kept.push(await keepCheckIn(ports, activity, arrival));
    return { activity, checkIns: kept };
  },
});
