import { DAY, HOUR, later } from '../../kernel/index.ts';

export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** China has one time zone, eight hours ahead of UTC, without summer time. */
const CHINA_MS = 8 * HOUR;

/** Is nobody to be disturbed now? The first hour counts, the last does not; a night may span midnight. */
export function isQuiet(now: Date, { from, to }: QuietHours): boolean {
  const hour = ((now.getTime() + CHINA_MS) % DAY) / HOUR;
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The moment itself, or the end of the quiet hours in which it lies. */
export function afterQuiet(moment: Date, hours: QuietHours): Date {
  if (!isQuiet(moment, hours)) return moment;
  const sinceMidnight = (moment.getTime() + CHINA_MS) % DAY;
  const morning = later(moment, hours.to * HOUR - sinceMidnight);
  return morning > moment ? morning : later(morning, DAY);
}

/** The moment itself, or the beginning of the quiet hours in which it lies. */
export function beforeQuiet(moment: Date, hours: QuietHours): Date {
  if (!isQuiet(moment, hours)) return moment;
  const sinceMidnight = (moment.getTime() + CHINA_MS) % DAY;
  const evening = later(moment, hours.from * HOUR - sinceMidnight);
  return evening <= moment ? evening : later(evening, -DAY);
}
