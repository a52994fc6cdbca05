import type { ChatChannel } from '../../bots/channel.ts';
import type { Destination } from '../../src/features/broadcasts/index.ts';
import type { Utterance } from '../../src/platform/chat/index.ts';

export interface SaidByBot {
  readonly to: Destination;
  readonly text: string;
}

export interface FakeChannel extends ChatChannel {
  /** What the bot said, in order. */
  readonly said: SaidByBot[];
  /** What the next messages meet, first to last; then everything is taken. */
  readonly failures: Error[];
  ready: boolean;
  /** Hands in a message as the channel would. */
  hear(utterance: Utterance): Promise<void>;
}

/** A channel that keeps what it is given and fails when told to. */
export function aChannel(name = 'terminal'): FakeChannel {
  let onUtterance: (utterance: Utterance) => Promise<void> = async () => undefined;
  return {
    name,
    said: [],
    failures: [],
    ready: true,
    async start(listener) {
      onUtterance = listener;
    },
    isReady() {
      return this.ready;
    },
    async send(to, text) {
      const failure = this.failures.shift();
      if (failure !== undefined) throw failure;
      this.said.push({ to, text });
    },
    async stop() {
      this.ready = false;
    },
    hear: (utterance) => onUtterance(utterance),
  };
}
