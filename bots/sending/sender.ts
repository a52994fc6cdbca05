import { CHAT, type Pacing } from '../../config/defaults.ts';
import type { LaneHead, Notice, NoticeReason, NoticeStore } from '../../src/features/broadcasts/index.ts';
import { later, newId, type Clock } from '../../src/kernel/index.ts';
import { describeError, type Logger } from '../../src/platform/logger.ts';
import type { Nudges } from '../../src/platform/redis.ts';
import type { Tallies } from '../../src/platform/tallies.ts';
import { createBreaker } from './breaker.ts';
import { NotSentError, type ChatChannel } from '../channel.ts';
import { createPace, type PaceParts } from './pace.ts';
import { createWaker } from './waker.ts';

export interface SenderParts extends PaceParts {
  readonly notices: NoticeStore;
  readonly nudges: Nudges;
  readonly tallies: Tallies;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface SenderOptions {
  readonly pacing: Pacing;
  readonly sendTimeoutMs?: number;
  /** Longer than `sendTimeoutMs`: after it a notice found *sending* is taken for interrupted. */
  readonly leaseMs?: number;
  /** How long it sleeps at most before it looks again. */
  readonly lookAgainMs?: number;
}

export interface Sender {
  /** Ends after the messages on their way have been settled. */
  stop(): Promise<void>;
}

/**
 * Takes queued notices to one channel: in order per recipient, at the channel's pace, each marked *sending* before the
 * channel gets it. What was *sending* when a process died is *unknown* and waits for a person's decision.
 */
export async function startSender(
  channel: ChatChannel,
  parts: SenderParts,
  {
    pacing,
    sendTimeoutMs = CHAT.sendTimeoutMs,
    leaseMs = CHAT.sendLeaseMs,
    lookAgainMs = CHAT.lookAgainMs,
  }: SenderOptions,
): Promise<Sender> {
  const { notices, tallies, clock, logger } = parts;
  const me = newId();
  const pace = createPace(parts, channel.name, pacing);
  const breaker = createBreaker(CHAT.breaker);
  const waker = createWaker();
  const unsubscribe = await parts.nudges.on('notices', waker.wake);
  const finished = run();

  return {
    async stop() {
      waker.stop();
      await Promise.all([finished, unsubscribe()]);
    },
  };

  async function run(): Promise<void> {
    while (!waker.isStopped()) {
      waker.listen();
      const wait = await round().catch((error: unknown) => {
        logger.warn({ ...describeError(error), channel: channel.name }, 'sender will try again');
        return lookAgainMs;
      });
      if (wait > 0) await waker.sleep(Math.min(wait, lookAgainMs));
    }
  }

  /** @returns how long to wait before the next round */
  async function round(): Promise<number> {
    const doubted = await notices.doubtInterrupted(channel.name, clock());
    if (doubted > 0) logger.error({ channel: channel.name, doubted }, 'interrupted messages wait for a decision');
    if (!channel.isReady()) return lookAgainMs;

    const heads = await notices.heads(channel.name, clock());
    const overdue = heads.filter(isTooLate);
    await Promise.all(overdue.map(({ id }) => notices.skipTooLate(id, clock())));
    if (overdue.length > 0) return 0;

    const wait = breaker.waitFor(clock().getTime());
    if (wait > 0) return wait;
    return breaker.isOpen() ? probe(heads) : sendInTurn(heads);
  }

  /** As many as may be on their way at once and may go now. @returns how long until the next may go */
  async function sendInTurn(heads: readonly LaneHead[]): Promise<number> {
    const going: Promise<void>[] = [];
    let wait = lookAgainMs;
    for (const head of heads) {
      if (going.length === pacing.atOnce) break;
      const turn = await pace.take(head.lane, clock().getTime());
      if (turn.wait === 0) going.push(sendHead(head));
      else wait = Math.min(wait, turn.wait);
      if (turn.wait > 0 && turn.for === 'account') break;
    }
    await Promise.all(going);
    return going.length > 0 ? 0 : wait;
  }

  async function probe(heads: readonly LaneHead[]): Promise<number> {
    const head = breaker.choose(heads);
    if (head === undefined) return lookAgainMs;
    const { wait } = await pace.take(head.lane, clock().getTime());
    if (wait > 0) return wait;
    breaker.probed(clock().getTime());
    await sendHead(head);
    return 0;
  }

  function isTooLate({ until }: LaneHead): boolean {
    return until !== undefined && until <= clock();
  }

  async function sendHead({ id }: LaneHead): Promise<void> {
    const now = clock();
    const notice = await notices.claimToSend(id, me, now, later(now, leaseMs));
    if (notice === null) return;

    const sending = channel.send(notice.to!, notice.text);
    const failure = await failureWithin(sending, sendTimeoutMs);
    if (failure === null) {
      breaker.answered();
      return settleSent(notice);
    }
    await settleFailure(notice, failure);
    if (failure instanceof NoAnswerError) void sending.then(() => settleSent(notice)).catch(noteLate(id));
  }

  async function settleSent({ id, dueAt }: Notice): Promise<void> {
    await notices.markSent(id, me, clock());
    tallies.count('messages', { channel: channel.name, outcome: 'sent' });
    tallies.time('sending', { channel: channel.name }, clock().getTime() - dueAt.getTime());
  }

  async function giveUp({ id }: Notice, state: 'failed' | 'unknown', why: NoticeReason): Promise<void> {
    await notices.giveUp(id, me, state, why);
    tallies.count('messages', { channel: channel.name, outcome: state });
  }

  /** A channel that answers after all settles the doubt. */
  function noteLate(notice: string) {
    return (error: unknown) =>
      logger.warn({ ...describeError(error), notice }, 'the channel answered late with a failure');
  }

  async function settleFailure(notice: Notice, error: Error): Promise<void> {
    const facts = { ...describeError(error), notice: notice.id, tries: notice.tries };
    if (!(error instanceof NotSentError)) {
      logger.error(facts, 'nobody knows whether the message arrived');
      return giveUp(notice, 'unknown', 'no-answer');
    }
    if (error.reason === 'outage') return waitForChannel(notice, facts);

    breaker.answered();
    if (error.reason === 'limit') return waitForLimit(notice, error, facts);
    logger.error({ ...facts, reason: error.reason }, 'message refused by the channel');
    await giveUp(notice, 'failed', REFUSALS[error.reason]);
  }

  /** In an outage of the whole channel no message loses a try; one that fails alone is given up in the end. */
  async function waitForChannel(notice: Notice, facts: object): Promise<void> {
    if (breaker.failed(notice.lane!, clock().getTime())) {
      logger.warn(facts, 'the channel is out, messages wait');
      await notices.putBack(notice.id, me, clock());
    } else if (notice.tries >= CHAT.resend.mostTries) {
      logger.error(facts, 'message not accepted by the channel');
      await giveUp(notice, 'failed', 'not-accepted');
    } else {
      logger.warn(facts, 'message will be tried again');
      await notices.requeue(notice.id, me, later(clock(), resendPause(notice.tries)));
    }
  }

  async function waitForLimit(notice: Notice, error: NotSentError, facts: object): Promise<void> {
    const until = later(clock(), error.retryAfterMs || CHAT.overLimitMs);
    if (error.limitOf === 'account') await pace.rest(until.getTime());
    logger.warn({ ...facts, limitOf: error.limitOf, until }, 'the channel asks to wait');
    await notices.putBack(notice.id, me, until);
  }
}

const REFUSALS = { recipient: 'recipient-refused', content: 'content-refused' } as const;

/** Doubles from try to try up to the longest. */
export function resendPause(tries: number): number {
  return Math.min(CHAT.resend.firstMs * 2 ** (tries - 1), CHAT.resend.longestMs);
}

class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/** @returns null when it was sent, else why not; `NoAnswerError` after `milliseconds` without an answer */
async function failureWithin(sending: Promise<void>, milliseconds: number): Promise<Error | null> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(new NoAnswerError('The channel has not answered.')), milliseconds);
    const settle = (failure: Error | null) => {
      clearTimeout(limit);
      resolve(failure);
    };
    sending.then(
      () => settle(null),
      (error: unknown) => settle(error instanceof Error ? error : new Error(String(error))),
    );
  });
}
