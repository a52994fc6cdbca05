import type { Destination } from '../src/features/broadcasts/index.ts';
import type { Utterance } from './command.ts';

/** A way to chat: WeChat, a terminal. It hands in what was said and says what it is given. */
export interface ChatChannel {
  readonly name: string;
  /** Begins to listen; returns when messages can be heard, whether or not the other side is logged in yet. */
  start(onUtterance: (utterance: Utterance) => Promise<void>): Promise<void>;
  /** Can it send now? While it cannot, messages wait and lose no try. */
  isReady(): boolean;
  /**
   * Returns when the channel has taken the message.
   * @throws NotSentError when it surely did not leave; after any other error nobody knows
   */
  send(to: Destination, text: string): Promise<void>;
  stop(): Promise<void>;
}

/** The message surely did not leave and may be sent again. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}
