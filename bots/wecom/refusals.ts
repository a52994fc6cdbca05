import { WECOM_LIMIT_WAIT_MS } from '../../config/wecom.ts';
import { NotSentError, type NotSentReason } from '../channel.ts';

/**
 * What an error number of the platform means for a message. With a number it says that it did not take it.
 * @see https://developer.work.weixin.qq.com/document/path/90313 global error codes
 */
const REASONS: Readonly<Record<number, NotSentReason>> = {
  [-1]: 'outage', // busy
  41001: 'outage', // no access token
  42001: 'outage', // access token expired
  45009: 'limit', // too many calls
  45033: 'limit', // too many calls at once
  846607: 'limit', // too many messages of a robot
  846609: 'outage', // the robot's connection has lost its subscription
  40003: 'recipient', // no such user
  40031: 'recipient', // no such users
  60111: 'recipient', // no such user
  81013: 'recipient', // nobody of these may be written to
  86003: 'recipient', // no such chat
  93000: 'recipient', // the webhook is gone
  93004: 'recipient', // the robot was switched off
  93006: 'recipient', // no such chat
  93008: 'recipient', // the robot is not in the group
  40008: 'content', // no such kind of message
  40058: 'content', // too long, empty or malformed
  44004: 'content', // empty
  45002: 'content', // too long
};

/** A number nobody knows concerns this message only: it must not hold up the channel. */
export function refusalOf(errcode: number): NotSentError {
  const reason = REASONS[errcode] ?? 'content';
  return new NotSentError(`WeCom refused the message with ${errcode}.`, {
    reason,
    ...(reason === 'limit' && { retryAfterMs: WECOM_LIMIT_WAIT_MS }),
  });
}

/** The robot is connected but the platform no longer knows it: only a new connection helps. */
export const hasLostSubscription = (errcode: number): boolean => errcode === 846609;
