import { DAY, HOUR, MINUTE } from '../../src/kernel/clock.ts';
import { CALENDARS } from './calendars.ts';
import { FEEDBACK } from './feedback.ts';

/** How places are given, kept and handed on. */
export const SIGN_UPS = {
  offers: {
    /** Nearer to the start than this nobody is asked any more: whoever waits first has the place. */
    atOnceMs: 3 * HOUR,
    /** How long there is to answer, by how far off the start is; the first line that fits counts. */
    answerWithin: [
      { startsInMs: 2 * DAY, ms: 12 * HOUR },
      { startsInMs: 12 * HOUR, ms: 3 * HOUR },
      { startsInMs: 0, ms: 30 * MINUTE },
    ],
    /** What would have to be answered at night may be answered until so long after it. */
    morningMs: HOUR,
  },
  /** From this hour to that one nobody is asked or reminded; in China time. */
  quietHours: { from: 21, to: 8 },
  /** A reminder that would fall into the night comes so long before the night instead. */
  eveningMs: HOUR,
  /** And so close upon another one it is left out. */
  remindersApartMs: 6 * HOUR,
  /** Who gives a place back later than this before the start is noted to have done so, for the organizer. */
  lateMs: DAY,
  /** What is over stays in people's diaries a little longer than calendars show it and it can be said how it was. */
  diaryKeptMs: Math.max(CALENDARS.pastMs, FEEDBACK.answerWithinMs) + DAY,
  overlap: {
    /** So long may one activity run into another for which somebody has a place. */
    toleratedMs: 15 * MINUTE,
    /** With less than this between two, somebody is warned that it may be a hurry. */
    nearMs: 30 * MINUTE,
  },
  /** How often, and after which pauses, it is looked again for a sign-up of the same person that is under way elsewhere. */
  underWay: { looks: 40, pauseMs: 25 },
  /** How long somebody can take over a place that was handed on to them. */
  handOnMs: DAY,
} as const;
