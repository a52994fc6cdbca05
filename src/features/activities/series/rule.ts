import ICAL from 'ical.js';
import { z } from 'zod';

const END = '(?:;(?:INTERVAL=(?:[1-9]|[1-4]\\d|5[0-2])|COUNT=[1-9]\\d{0,2}|UNTIL=\\d{8}|WKST=MO))*';
const DAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const NTH = `(?:[1-4]|-1)?${DAY}`;
const DATE = '(?:[1-9]|[12]\\d|3[01]|-1)';

/** What of RFC 5545 people say of activities; the rest, hours included, is refused. */
const SPOKEN = new RegExp(
  `^FREQ=(?:DAILY|WEEKLY;BYDAY=${DAY}(?:,${DAY}){0,6}|MONTHLY;(?:BYDAY=${NTH}(?:,${NTH}){0,6}|BYMONTHDAY=${DATE}(?:,${DATE}){0,30}))${END}$`,
  'u',
);

/** A rule as input: `FREQ=WEEKLY;BYDAY=WE`, `FREQ=MONTHLY;BYDAY=1SA;COUNT=12`, `FREQ=DAILY;UNTIL=20261231`. */
export const recurrenceRule = z
  .string()
  .max(200)
  .regex(SPOKEN, '应为 RRULE，例如 FREQ=WEEKLY;BYDAY=WE')
  .refine((rule) => !(rule.includes('COUNT=') && rule.includes('UNTIL=')), 'COUNT 和 UNTIL 只能写一个');

export interface RuleDays {
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
  /** Are there no more after them? */
  readonly isOver: boolean;
}

/** Days as RFC 5545 writes them in an UNTIL: `20260304`. */
export const compactDay = (day: string): string => day.replaceAll('-', '');

/**
 * The days that a rule names. Days are those of China, which has one time zone and no summer time, so they are counted
 * without hours.
 * @param startsOn the first day that can be meant, `YYYY-MM-DD`
 * @param after only days after this one
 * @param until and no later than this one
 * @see RFC 5545, 3.3.10
 */
export function daysOf(rule: string, startsOn: string, after: string, until: string, most: number): RuleDays {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(startsOn));
  const days: string[] = [];
  for (;;) {
    const next = iterator.next() as { toString(): string } | null | undefined;
    if (next == null) return { days, isOver: true };
    const day = next.toString();
    if (day > until || days.length === most) return { days, isOver: false };
    if (day > after) days.push(day);
  }
}
