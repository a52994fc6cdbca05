import { OPEN_HOURS } from '../../../../config/levels.ts';
import { chinaDay, later } from '../../../kernel/index.ts';
import { isYearKnown, yearOf } from './official-days.ts';
import { dayStatus, type OwnDays } from './working-calendar.ts';

/** How long a hub is open on a working day, in milliseconds. */
export const WORKING_DAY = OPEN_HOURS.reduce((sum, { from, until }) => sum + until - from, 0);

/**
 * The moment at which so much working time has passed.
 * @param milliseconds of working time, 0 or more
 * @returns the earliest such moment; `from` itself for 0
 */
export function addWorking(own: OwnDays, from: Date, milliseconds: number): Date {
  if (milliseconds <= 0) return from;
  let left = milliseconds;
  for (let at = from; ;) {
    const { opens, closes } = nextOpen(own, at);
    const open = closes.getTime() - opens.getTime();
    if (open >= left) return later(opens, left);
    left -= open;
    at = closes;
  }
}

/** Working time between two moments, in milliseconds; 0 when the second is not after the first. */
export function workingBetween(own: OwnDays, from: Date, until: Date): number {
  let sum = 0;
  for (let at = from; ;) {
    const { opens, closes } = nextOpen(own, at);
    if (opens >= until) return sum;
    sum += Math.min(closes.getTime(), until.getTime()) - opens.getTime();
    at = closes;
  }
}

/** Was it counted by weekdays alone, because the year's official calendar is not known yet? It may then still move. */
export const isProvisional = (moment: Date): boolean => !isYearKnown(yearOf(chinaDay(moment).date));

/** The first time of being open that is not over at that moment, without what is over of it. */
function nextOpen(own: OwnDays, at: Date): { readonly opens: Date; readonly closes: Date } {
  for (let day = chinaDay(at); ; day = chinaDay(day.end)) {
    if (!dayStatus(day.date, own).isWorking) continue;
    const hours = OPEN_HOURS.find(({ until }) => later(day.start, until) > at);
    if (hours === undefined) continue;
    const opens = later(day.start, hours.from);
    return { opens: opens < at ? at : opens, closes: later(day.start, hours.until) };
  }
}
