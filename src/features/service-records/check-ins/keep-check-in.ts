import { found, idFrom, type Clock } from '../../../kernel/index.ts';
import type { Activity } from '../../activities/index.ts';
import { withCorrections, type CheckIn, type CheckInWay } from './check-in.ts';
import type { CheckInStore } from './check-in-store.ts';

export interface KeepPorts {
  readonly checkIns: CheckInStore;
  readonly clock: Clock;
}

/** Who came, when, and how that is known; a guest is told apart by a key of whoever keeps the list. */
export interface Arrival {
  readonly who: { readonly resident: string } | { readonly guest: string };
  readonly way: CheckInWay;
  readonly by: string;
  readonly cameAt: Date;
}

/** One for each person and activity; ways of checking in meet here. */
export const checkInId = (activity: string, who: Arrival['who']): string =>
  'resident' in who ? idFrom('check-in', activity, who.resident) : idFrom('check-in-guest', activity, who.guest);

/**
 * Keeps that somebody came; who is there already stays as they are. What was taken back counts again, but what somebody took
 * back themselves only when they say so.
 */
export async function keepCheckIn(
  { checkIns, clock }: KeepPorts,
  activity: Activity,
  arrival: Arrival,
): Promise<CheckIn> {
  const { who, way, by, cameAt } = arrival;
  const id = checkInId(activity.id, who);
  const resident = 'resident' in who ? { resident: who.resident } : {};
  const known: CheckIn = { id, activity: activity.id, region: activity.region, ...resident, way, by, cameAt, log: [] };
  const happening = { name: 'service-records.checked-in', by, at: clock(), region: activity.region };
  await checkIns.insert(known, [{ ...happening, facts: { activity: activity.id, way } }]);

  const kept = await checkIns.change(id, (checkIn) => {
    const isTheirWish = checkIn.log.at(-1)?.by === checkIn.resident && by !== checkIn.resident;
    const next = withCorrections(checkIn, { isStruck: checkIn.isStruck === true && isTheirWish }, by, clock());
    return next === checkIn ? { result: checkIn } : { next, result: next };
  });
  return found(kept, 'service-records.check-in-missing');
}
