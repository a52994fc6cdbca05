import { DAY, HOUR, MINUTE } from './clock.ts';

const CHINA_MS = 8 * HOUR;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

export interface ChinaDay {
  /** `2026-10-01` */
  readonly date: string;
  /** 1 Monday … 7 Sunday, as ISO 8601 counts them. */
  readonly weekday: number;
  /** Whole minutes of the day that are over. */
  readonly minute: number;
  /** The midnight at which it began, and the one at which it ends. */
  readonly start: Date;
  readonly end: Date;
}

/** The day in China. It has one time zone and no summer time. */
export function chinaDay(now: Date): ChinaDay {
  const local = now.getTime() + CHINA_MS;
  const days = Math.floor(local / DAY);
  const midnight = days * DAY;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    weekday: ((days + FIRST_WEEKDAY - 1) % 7) + 1,
    minute: Math.floor((local - midnight) / MINUTE),
    start: new Date(midnight - CHINA_MS),
    end: new Date(midnight + DAY - CHINA_MS),
  };
}
