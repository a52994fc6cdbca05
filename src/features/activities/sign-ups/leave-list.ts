import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import type { HappeningDraft } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import { removeSignUp, type LateCancellation, type SignUp } from '../places.ts';
import { afterLeaving, withMissed } from '../visits/visit.ts';
import { promotions } from './promotions.ts';

/**
 * Somebody gives back their place or their turn: who is next has an offer, and a late one is noted for the organizer.
 * @param note why a helper does not come on a visit
 */
export function leaveList(
  activity: Activity,
  own: SignUp,
  now: Date,
  note?: string,
): { readonly next: Activity; readonly happenings: readonly HappeningDraft[] } {
  const step = removeSignUp(activity, own.resident, now);
  const left = withMissed({ ...activity, ...step.places, ...noted(activity, own, now) }, [own], {
    why: 'declined',
    at: now,
    note,
  });
  const { next, happenings } = afterLeaving(left, now);
  const facts = { resident: own.resident, people: own.people, state: own.state };
  return {
    next,
    happenings: [
      { name: 'activities.sign-up-cancelled', by: own.resident, at: now, region: activity.region, facts },
      ...promotions(next, step.promoted, now),
      ...happenings,
    ],
  };
}

function noted(
  { startsAt, lateCancellations = [] }: Activity,
  { resident, people, state, guest }: SignUp,
  now: Date,
): { readonly lateCancellations?: readonly LateCancellation[] } {
  const isLate = startsAt.getTime() - now.getTime() < SIGN_UPS.lateMs;
  if (state !== 'placed' || guest !== undefined || !isLate) return {};
  return { lateCancellations: [...lateCancellations, { resident, people, at: now }] };
}
