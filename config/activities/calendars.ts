import { DAY } from '../../src/kernel/clock.ts';

/** What calendar programs are given. */
export const CALENDARS = {
  /** What is over stays in a calendar for so long. */
  pastMs: 30 * DAY,
  mostEvents: 2000,
  /** So many addresses of one's own calendar are good at once: for the phone, the computer, a daughter's. */
  mostLinks: 3,
  /** A program need not ask again before so many seconds. */
  freshSeconds: 900,
} as const;
