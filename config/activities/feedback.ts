import { DAY, HOUR } from '../../src/kernel/clock.ts';

/** Asking people how it was. */
export const FEEDBACK = {
  /** So long after the end they are asked, if it is not night then. */
  askAfterMs: HOUR,
  /** What ended longer ago is not asked about any more. */
  askWithinMs: 2 * DAY,
  /** So long after the end one may answer, and change one's answer. */
  answerWithinMs: 14 * DAY,
  /** So long those who ran it find it by its name. */
  shownForMs: 90 * DAY,
  longestWords: 500,
  /** With fewer answers only how many there are is shown: nobody is to be known by theirs. */
  leastShown: 5,
  /** Elder-help visits have a call of their own afterwards. */
  notAskedKinds: ['elder-help'],
} as const;
