import { HOUR } from '../../src/kernel/clock.ts';

/** Hearings: how large they may be, how long one speaks, and how long one may look at what was written. */
export const HEARINGS = {
  most: { signUps: 2000, seats: 200, items: 20, papers: 20, invited: 30, questions: 200, speakingMinutes: 60 },
  /** Letters of one of each. */
  longest: { title: 60, question: 500, paper: 5000, minutes: 20_000, remark: 300, conclusion: 5000, answer: 2000 },
  /** Minutes of one turn where the notice says nothing else, and of every point of order. */
  speakingMinutes: 5,
  questionMinutes: 2,
  orderMinutes: 2,
  /** So long before the time on the notice a session may begin. */
  beginsEarlyMs: HOUR,
  /** Whole days in which those who were present look at the minutes, the day on which they get them not counted. */
  confirmationDays: 3,
  /** Whole days for which a conclusion is shown at least. */
  disclosureDays: 15,
  /** By age at the session, youngest first; the last one has no end. Broad ones lead to nobody. */
  ageBands: [
    { upTo: 34, name: '34岁及以下' },
    { upTo: 54, name: '35—54岁' },
    { upTo: 69, name: '55—69岁' },
    { upTo: 200, name: '70岁及以上' },
  ],
  /** Of a building or an age that is not known: they are balanced among themselves. */
  unknown: '未知',
} as const;
