import { DAY, HOUR, MINUTE } from './clock.ts';

const CHINA_MS = 8 * HOUR;

export interface ChinaDay {
  /** `2026-10-01` */
  readonly date: string;
  /** Whole minutes of the day that are over. */
  readonly minute: number;
  /** The midnight at which it began, and the one at which it ends. */
  readonly start: Date;
  readonly end: Date;
}

/** The day in China. It has one time zone and no summer time. */
export function chinaDay(now: Date): ChinaDay {
  const local = now.getTime() + CHINA_MS;
  const midnight = Math.floor(local / DAY) * DAY;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    minute: Math.floor((local - midnight) / MINUTE),
    start: new Date(midnight - CHINA_MS),
    end: new Date(midnight + DAY - CHINA_MS),
  };
}
