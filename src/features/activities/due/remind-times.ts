import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { nextReminder } from '../../regions/index.ts';

/**
 * When to remind next: the first of `before` (in ms, longest first) that is still to come. What would fall into the night
 * comes the evening before, and is left out when it would come close upon another reminder.
 * @returns the start itself when none is to come: then nobody is reminded any more
 */
export function remindTime(startsAt: Date, now: Date, before: readonly number[]): Date {
  const { quietHours, eveningMs, remindersApartMs: apartMs } = SIGN_UPS;
  return nextReminder(startsAt, now, { before, quietHours, eveningMs, apartMs }) ?? startsAt;
}
