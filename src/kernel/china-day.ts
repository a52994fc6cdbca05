import { DAY, HOUR, MINUTE } from './clock.ts';

const CHINA_MS = 8 * HOUR;
/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** A day in China, and how many minutes of it are over. China has one time zone and no summer time. */
export interface ChinaDay {
  readonly date: string;
  /** 1 Monday … 7 Sunday, as ISO 8601 counts them. */
  readonly weekday: number;
  readonly minute: number;
  readonly end: Date;
}

export function chinaDay(now: Date): ChinaDay {
  const local = now.getTime() + CHINA_MS;
  const days = Math.floor(local / DAY);
  const midnight = days * DAY;
  return {
    date: new Date(midnight).toISOString().slice(0, 10),
    weekday: ((days + FIRST_WEEKDAY - 1) % 7) + 1,
    minute: Math.floor((local - midnight) / MINUTE),
    end: new Date(midnight + DAY - CHINA_MS),
  };
}
