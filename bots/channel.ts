import type { Destination, RoomEvent } from '../src/features/broadcasts/index.ts';
import type { Utterance } from './command.ts';

export type OnUtterance = (utterance: Utterance) => Promise<void>;
export type OnRoomEvent = (event: RoomEvent) => Promise<void>;

/** A way to chat: WeChat, a terminal. It hands in what was said and says what it is given. */
export interface ChatChannel {
  readonly name: string;
  /**
   * Begins to listen; returns when messages can be heard, whether or not the other side is logged in yet. What happens to
   * a room is handed to `onRoomEvent` by the channels that hear of it.
   */
  start(onUtterance: OnUtterance, onRoomEvent?: OnRoomEvent): Promise<void>;
  /** Can it send now? While it cannot, messages wait and lose no try. */
  isReady(): boolean;
  /**
   * Returns when the channel has taken the message.
   * @throws NotSentError when it surely did not leave; after any other error nobody knows
   */
  send(to: Destination, text: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Why a message did not leave, which says what becomes of it: in an *outage* every message of the channel waits; over a
 * *limit* the account waits; what *recipient* or *content* refuses is never tried again.
 */
export type NotSentReason = 'outage' | 'limit' | 'recipient' | 'content';

export interface NotSentOptions extends ErrorOptions {
  readonly reason?: NotSentReason;
  /** How long the channel asks to wait, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Whose limit it is: the whole account's when the channel does not say. */
  readonly limitOf?: 'account' | 'lane';
}

/** The message surely did not leave. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
  readonly reason: NotSentReason;
  readonly retryAfterMs: number;
  readonly limitOf: 'account' | 'lane';

  constructor(
    message: string,
    { reason = 'outage', retryAfterMs = 0, limitOf = 'account', ...options }: NotSentOptions = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
    this.limitOf = limitOf;
  }
}
