import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { later } from '../../../kernel/index.ts';
import { afterQuiet, isQuiet } from '../../regions/index.ts';

/** A place that is kept for somebody who waits. */
export interface Offer {
  /** When they are told of it: nobody is woken for it. */
  readonly at: Date;
  /** Until when it is kept; after that it goes to the next. */
  readonly until: Date;
  /** Were they told? */
  readonly isTold?: true;
  /** The start is too near for asking: they have the place unless something of their own is in the way. */
  readonly unasked?: true;
}

/**
 * The offer of a place that is free now. Nobody is asked at night, unless the morning would be too late, nor has to answer
 * at night; close to the start nobody is asked at all, or, where everybody is always asked, until it begins.
 */
export function offerFor(startsAt: Date, now: Date, isAsked = false): Offer {
  const { offers, quietHours } = SIGN_UPS;
  const lastAnswer = later(startsAt, -offers.atOnceMs);
  if (now >= lastAnswer) return { at: now, until: startsAt, isTold: true, ...(!isAsked && { unasked: true }) };

  const morning = afterQuiet(now, quietHours);
  const at = morning < lastAnswer ? morning : now;
  const answered = later(at, answerTime(startsAt.getTime() - at.getTime()));
  const isInTheNight = at === morning && isQuiet(later(answered, -1), quietHours);
  const until = isInTheNight ? later(afterQuiet(answered, quietHours), offers.morningMs) : answered;
  return { at, until: until < lastAnswer ? until : lastAnswer, ...(at <= now && { isTold: true }) };
}

function answerTime(startsInMs: number): number {
  const { answerWithin } = SIGN_UPS.offers;
  return answerWithin.find((line) => startsInMs >= line.startsInMs)?.ms ?? 0;
}
