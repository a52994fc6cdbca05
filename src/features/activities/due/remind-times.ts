import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { later } from '../../../kernel/index.ts';
import { beforeQuiet, isQuiet } from '../../regions/index.ts';

/**
 * When to remind next: the first of `before` (in ms, longest first) that is still to come. What would fall into the night
 * comes the evening before, and is left out when it would come close upon another reminder.
 * @returns the start itself when none is to come: then nobody is reminded any more
 */
export function remindTime(startsAt: Date, now: Date, before: readonly number[]): Date {
  let last: Date | undefined;
  for (const period of before) {
    const time = later(startsAt, -period);
    const isMoved = isQuiet(time, SIGN_UPS.quietHours);
    const moved = isMoved ? later(beforeQuiet(time, SIGN_UPS.quietHours), -SIGN_UPS.eveningMs) : time;
    const isClose = last !== undefined && moved < later(last, SIGN_UPS.remindersApartMs);
    if (isMoved && isClose) continue;
    if (moved > now) return moved;
    last = moved;
  }
  return startsAt;
}
