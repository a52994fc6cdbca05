import { CHAT, type Pacing } from '../config/defaults.ts';
import type { LaneHead, Notice, NoticeStore } from '../src/features/broadcasts/index.ts';
import { later, newId, type Clock } from '../src/kernel/index.ts';
import { describeError, type Logger } from '../src/platform/logger.ts';
import type { Nudges } from '../src/platform/redis.ts';
import type { Tallies } from '../src/platform/tallies.ts';
import { createBreaker } from './breaker.ts';
import { NotSentError, type ChatChannel } from './channel.ts';
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
  const breaker = createBreaker(CHAT.outage);
  /** The lane that met the outage last: to find out whether it is over, another one is better. */
  let failed: string | undefined;
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
    const out = breaker.waitFor(clock().getTime());
    if (out > 0) return out;

    const heads = await notices.heads(channel.name, clock());
    const outdated = heads.some(({ until }) => until !== undefined && until <= clock());
    if (!outdated) return sendInTurn(heads);
    await notices.dropOutdated(channel.name, clock());
    return 0;
  }

  /** As many as may be on their way at once, and may go now; of a channel that is out only one, to find out. */
  async function sendInTurn(heads: readonly LaneHead[]): Promise<number> {
    const isOut = breaker.isOut();
    const most = isOut ? 1 : pacing.atOnce;
    const inOrder = isOut
      ? heads.toSorted((one, other) => Number(one.lane === failed) - Number(other.lane === failed))
      : heads;
    const going: Promise<void>[] = [];
    let wait = lookAgainMs;
    for (const head of inOrder) {
      if (going.length === most) break;
      const turn = await pace.take(head.lane, clock().getTime());
      if (turn.wait === 0) going.push(sendHead(head));
      else wait = Math.min(wait, turn.wait);
      if (turn.wait > 0 && turn.for === 'account') break;
    }
    await Promise.all(going);
    return going.length > 0 ? 0 : wait;
  }

  async function sendHead({ id }: LaneHead): Promise<void> {
    const now = clock();
    const notice = await notices.claimToSend(id, me, now, later(now, leaseMs));
    if (notice === null) return;

    const sending = channel.send(notice.to!, notice.text);
    const failure = await failureWithin(sending, sendTimeoutMs);
    if (failure !== null) {
      await settleFailure(notice, failure);
      if (failure instanceof NoAnswerError) sending.then(() => settleSent(notice)).catch(noteLate(id));
      return;
    }
    breaker.worked();
    await settleSent(notice);
  }

  async function settleSent({ id, at }: Notice): Promise<void> {
    await notices.markSent(id, me, clock());
    tallies.count('sent', { channel: channel.name, outcome: 'sent' });
    tallies.time('sending', { channel: channel.name }, clock().getTime() - at.getTime());
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
    if (error.reason === 'recipient') return giveUp(notice, 'failed', 'recipient-refuses');
    if (error.reason === 'content') {
      logger.error(facts, 'the channel does not take these words');
      return giveUp(notice, 'failed', 'content-refused');
    }
    return tryLater(notice, error, facts);
  }

  async function giveUp({ id }: Notice, state: 'failed' | 'unknown', why: Parameters<NoticeStore['giveUp']>[3]) {
    await notices.giveUp(id, me, state, why);
    tallies.count('sent', { channel: channel.name, outcome: state });
  }

  /** In an outage nothing counts as a try but what finds it out; nor is a limit anybody's failure. */
  async function tryLater(notice: Notice, error: NotSentError, facts: object): Promise<void> {
    const now = clock();
    const isLimit = error.reason === 'limit';
    failed = notice.lane;
    if (isLimit) await pace.rest(now.getTime() + (error.retryAfterMs || CHAT.restMs));
    const counts = !isLimit && !breaker.failed(now.getTime());
    const isOld = now.getTime() - notice.at.getTime() > CHAT.resend.longestWaitMs;
    if (isOld || (counts && notice.tries >= CHAT.resend.mostTries)) {
      logger.error(facts, 'message not accepted by the channel');
      return giveUp(notice, 'failed', 'not-accepted');
    }
    logger.warn({ ...facts, reason: error.reason }, 'message will be tried again');
    const pause = isLimit ? 0 : resendPause(notice.tries);
    await notices.requeue(notice.id, me, later(now, pause), { counts });
  }
}

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
