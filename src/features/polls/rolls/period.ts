import { chinaDay, DAY, later } from '../../../kernel/index.ts';
import { dayStatus, type OwnDays } from '../../regions/index.ts';

/**
 * When a period of so many days ends. The day on which it begins does not count, it lasts to the end of its last day, and
 * where that is not worked, to the end of the next day that is.
 * @param own the days on which the region does otherwise than the official calendar
 * @see 民法典 201, 203
 */
export function endOfPeriod(from: Date, days: number, own: OwnDays): Date {
  let last = chinaDay(later(chinaDay(from).start, days * DAY));
  while (!dayStatus(last.date, own).isWorking) last = chinaDay(last.end);
  return last.end;
}

/** The first moment after so many whole days, the day of publication not counted. */
export const afterWholeDays = (from: Date, days: number): Date => later(chinaDay(from).end, days * DAY);
