import { CHECK_INS } from '../../../../config/volunteers/service-records.ts';
import { DAY, later, type RegionPath } from '../../../kernel/index.ts';
import type { Activity, ActivityStore } from '../../activities/index.ts';

/** No activity is looked for that began longer ago. */
const LONGEST_MS = DAY;

/** Activities of these regions and below at which people check in now. */
export async function goingOn(
  activities: ActivityStore,
  regions: readonly RegionPath[],
  now: Date,
): Promise<Activity[]> {
  if (regions.length === 0) return [];
  const until = later(now, CHECK_INS.opensBeforeMs);
  const begun = await activities.startingIn(regions, later(now, -LONGEST_MS), until);
  return begun.filter(({ endsAt }) => now <= later(endsAt, CHECK_INS.closesAfterMs));
}
