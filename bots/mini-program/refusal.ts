import { SUBSCRIPTION_WAITS } from '../../config/channels.ts';
import { NotSentError, type NotSentOptions } from '../channel.ts';

/** The person has no subscription left, or has switched messages off. */
export const REFUSED_BY_PERSON = 43101;

/**
 * What the platform's numbers mean for a message it did not take.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html
 */
const MEANINGS: Readonly<Record<number, NotSentOptions>> = {
  /** This installation has no mini-program. */
  0: { reason: 'outage' },
  /** Busy, or out of reach. */
  [-1]: { reason: 'outage', retryAfterMs: SUBSCRIPTION_WAITS.busyMs },
  /** A token, an app id or a secret that the platform does not take: nothing leaves until somebody has seen to it. */
  40001: { reason: 'outage' },
  40013: { reason: 'outage' },
  40014: { reason: 'outage' },
  40125: { reason: 'outage' },
  42001: { reason: 'outage' },
  /** This app may not send at all. */
  43107: { reason: 'outage' },
  40003: { reason: 'recipient' },
  [REFUSED_BY_PERSON]: { reason: 'recipient' },
  /** The template, the page, a field, the words. */
  40037: { reason: 'content' },
  41030: { reason: 'content' },
  47003: { reason: 'content' },
  45167: { reason: 'content' },
  45009: { reason: 'limit', retryAfterMs: SUBSCRIPTION_WAITS.quotaMs },
  45011: { reason: 'limit', retryAfterMs: SUBSCRIPTION_WAITS.tooFastMs },
};

/** A number that nobody has foreseen concerns this one message, so that the others go on. */
export const notSentFor = (errcode: number): NotSentError =>
  new NotSentError(`WeChat did not take the message (${errcode}).`, MEANINGS[errcode] ?? { reason: 'content' });
