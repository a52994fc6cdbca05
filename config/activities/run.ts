import { DAY } from '../../src/kernel/clock.ts';

/** What whoever runs activities has at hand. */
export const RUN = {
  /** So long after the end it is there still: for ticks that were forgotten. */
  shownAfterMs: 7 * DAY,
  most: 50,
} as const;
