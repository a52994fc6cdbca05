import { DAY, HOUR, MINUTE } from '../../../kernel/index.ts';

const CHINA_MS = 8 * HOUR;

/** The day in China: its date, how many minutes of it are over, and when it ends. China has one time zone and no summer time. */
export function chinaDay(now: Date): { readonly date: string; readonly minute: number; readonly end: Date } {
  const local = now.getTime() + CHINA_MS;
  const midnight = Math.floor(local / DAY) * DAY;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    minute: Math.floor((local - midnight) / MINUTE),
    end: new Date(midnight + DAY - CHINA_MS),
  };
}
