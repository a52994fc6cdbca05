import { HOUR, MINUTE } from '../src/kernel/clock.ts';

/** When a hub is open on a working day, in milliseconds from midnight in China, earliest first. Only this time counts. */
export const OPEN_HOURS: readonly { readonly from: number; readonly until: number }[] = [
  { from: 9 * HOUR, until: 12 * HOUR },
  { from: 13 * HOUR, until: 18 * HOUR },
];

/** Days by which one region may differ from the official calendar, in all. */
export const MOST_OWN_DAYS = 400;

/** How long a need may wait, counted in its region's working calendar; a day is as long as the hub is open. */
export const SERVICE_LEVELS = {
  /** Until somebody first answers whoever asked. Danger is called about instead. */
  answerMs: 2 * HOUR,
  /** Until it is done, by urgency. */
  solutionDays: { danger: 1, urgent: 1, general: 7, low: 15 },
  /** What has to be deliberated is hard, however urgent. */
  hallDays: 15,
  /** After so many days a pause ends by itself. */
  longestPauseDays: 30,
  /** How often it is looked whose time is up. */
  lookEveryMs: MINUTE / 4,
} as const;
