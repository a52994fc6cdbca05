import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock, type HappeningDraft } from '../../../kernel/index.ts';
import { isOpen, type Activity } from '../activity.ts';
import type { DiaryPorts } from '../diary/take-place.ts';
import { lapseOffers, tellOffers, type SignUp } from '../places.ts';
import { promotions } from '../sign-ups/promotions.ts';
import { withMissed } from '../visits/visit.ts';

interface Ports extends DiaryPorts {
  readonly clock: Clock;
}

/**
 * Offers that nobody answered go to the next, and what was found at night is told in the morning. What ends, what follows
 * and who is told are one write: however often and wherever this runs, each offer rolls on once.
 */
export const rollOffers = defineUseCase({
  name: 'activities.roll-offers',
  input: z.object({}),
  async run({ activities, diaries, clock }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    const now = clock();
    const due = await activities.dueToRoll(now);
    const rolled = await Promise.all(due.map(({ id }) => activities.change(id, (activity) => rollOn(activity, now))));
    const lapsed = due.flatMap(({ id }, index) => (rolled[index] ?? []).map((resident) => ({ id, resident })));
    await Promise.all(lapsed.map(({ id, resident }) => diaries.strike(resident, id)));
    return { lapsed: lapsed.length };
  },
});

/** The result is whose offer ended. */
function rollOn(
  activity: Activity,
  now: Date,
): {
  readonly next?: Activity;
  readonly happenings?: readonly HappeningDraft[];
  readonly result: readonly string[];
} {
  if (!isOpen(activity, now) || (activity.rollAt ?? now) > now || activity.rollAt === undefined) return { result: [] };
  const { lapsed, promoted, places } = lapseOffers(activity, now);
  const { told, places: afterwards } = tellOffers(places, now);
  const next = withMissed({ ...activity, ...afterwards }, lapsed, { why: 'unanswered', at: now });
  const happening = (name: string, { resident, people }: SignUp): HappeningDraft => ({
    name,
    by: SYSTEM.id,
    at: now,
    region: activity.region,
    facts: { resident, people },
  });
  return {
    next,
    happenings: [
      ...lapsed.map((signUp) => happening('activities.offer-lapsed', signUp)),
      ...promotions(next, promoted, now),
      ...told.map((signUp) => happening('activities.offered', signUp)),
    ],
    result: lapsed.map(({ resident }) => resident),
  };
}
