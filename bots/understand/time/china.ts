import { DAY, HOUR, later, MINUTE } from '../../../src/kernel/index.ts';

/** China has one time zone, eight hours ahead of UTC, without summer time. */
const CHINA_MS = 8 * HOUR;

/** An hour of the day; 24 is midnight at its end. */
export interface Hour {
  readonly hours: number;
  readonly minutes: number;
}

/** Read with the UTC getters, it shows the calendar of China. */
export const inChina = (moment: Date): Date => later(moment, CHINA_MS);

/** Midnight at which the day of this moment began. */
export function startOfDay(moment: Date): Date {
  const local = inChina(moment).getTime();
  return new Date(local - (local % DAY) - CHINA_MS);
}

/** Midnight at which that day begins; null when there is no such day. */
export function midnight(year: number, month: number, day: number): Date | null {
  const local = new Date(Date.UTC(year, month - 1, day));
  const exists = local.getUTCMonth() === month - 1 && local.getUTCDate() === day;
  return exists ? later(local, -CHINA_MS) : null;
}

export const at = (start: Date, { hours, minutes }: Hour): Date => later(start, hours * HOUR + minutes * MINUTE);
