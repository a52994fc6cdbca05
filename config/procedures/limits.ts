import { DAY, MINUTE } from '../../src/kernel/clock.ts';
import { LEAST_DISCLOSURE_DAYS } from '../rule-packs/index.ts';

/** What a resolution gives to do. */
export const TASKS = {
  /** Of one procedure, and reports of one task. */
  most: 50,
  mostReports: 100,
  /** Of all money of one task, in fen: a hundred million yuan. */
  mostFen: 10_000_000_000,
  /** How often whoever answers for a task that is late hears of it, and when it is looked for them. */
  remindEveryMs: 7 * DAY,
  lookEveryMs: MINUTE,
  quietHours: { from: 21, to: 8 },
} as const;

/** 公示栏. */
export const BOARD = {
  /** How long an item of a kind stays at least. */
  leastDays: {
    funds: LEAST_DISCLOSURE_DAYS,
    donations: LEAST_DISCLOSURE_DAYS,
    projects: LEAST_DISCLOSURE_DAYS,
    deliberation: LEAST_DISCLOSURE_DAYS,
    results: LEAST_DISCLOSURE_DAYS,
  },
  mostDays: 365,
  mostVersions: 50,
  mostObjections: 500,
  /** Of one person about one item that nobody has answered yet. */
  mostWaiting: 3,
} as const;

/** What those who took part say of it afterwards. */
export const RATINGS = {
  /** Of fewer answers only that there are fewer is said: nobody is to be known by theirs. */
  leastShown: 5,
} as const;

/** How often a procedure may be gone through again after a vote that failed. */
export const MOST_RETURNS = 20;
