import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { onTestFinished, vi } from 'vitest';
import type { FromBot, SaidLine, ToBot } from '../../../bots/terminal/protocol.ts';
import type { App } from '../../../src/app.ts';
import { untilNothingIsLeft } from '../../setup/patience.ts';

/** What somebody said, with its id on the platform. */
export interface Said {
  readonly id: string;
  readonly contact: string;
  readonly room?: string;
  readonly text: string;
}

/** A chat platform whose bot dies now and then: it delivers again whatever was not answered before. */
export interface Platform {
  /** Delivers at once and in this order, some of it twice; resolves when all of it is answered. */
  say(said: readonly Said[], isTwice?: boolean): Promise<void>;
  /** How many messages were answered, or delivered once more, until now. */
  progress(): number;
  /** Delivers once more what was answered long ago. */
  sayAgain(said: readonly Said[]): void;
  /** To be called when a bot was started: waits until it listens. */
  connect(): Promise<void>;
  /** To be called when it has died. */
  disconnect(): void;
  /** What the bot said, as often as it did. */
  readonly heard: readonly SaidLine[];
  stop(): Promise<void>;
}

export function aPlatform(app: App, socketPath: string): Platform {
  const unanswered = new Map<string, { readonly said: Said; readonly answered: () => void }>();
  const heard: SaidLine[] = [];
  const state: { socket?: Socket; progress: number; stopped: boolean } = { progress: 0, stopped: false };
  const looking = untilNothingIsLeft(lookForAnswers);
  onTestFinished(() => void (state.stopped = true));

  return {
    heard,
    async say(said, isTwice = false) {
      const all = said.map(
        (one) => new Promise<void>((answered) => void unanswered.set(one.id, { said: one, answered })),
      );
      deliver(said);
      if (isTwice) deliver(said);
      await Promise.race([Promise.all(all), looking]);
    },
    progress: () => state.progress,
    sayAgain(said) {
      deliver(said);
      state.progress += said.length;
    },
    async connect() {
      state.socket = await vi.waitFor(() => reached(socketPath), { timeout: 60_000, interval: 10 });
      const lines = createInterface({ input: state.socket });
      // That the bot died shows in its silence.
      lines.on('error', () => undefined);
      lines.on('line', (line) => {
        const from = JSON.parse(line) as FromBot;
        if ('said' in from) heard.push(from);
      });
      deliver([...unanswered.values()].map(({ said }) => said));
    },
    disconnect: () => state.socket?.destroy(),
    async stop() {
      state.stopped = true;
      await looking;
    },
  };

  function deliver(said: readonly Said[]): void {
    for (const one of said) state.socket?.write(`${JSON.stringify({ say: one } satisfies ToBot)}\n`);
  }

  async function lookForAnswers(): Promise<string | null> {
    const ids = [...unanswered.keys()].map((id) => utteranceId(id) as never);
    const done = app.connection.collection('utterances').find({ _id: { $in: ids }, state: 'done' });
    for (const id of (await done.toArray()).map(({ _id }) => String(_id).slice(utteranceId('').length))) {
      unanswered.get(id)?.answered();
      unanswered.delete(id);
      state.progress += 1;
    }
    return state.stopped ? null : `${unanswered.size} messages are not answered, ${state.progress} are`;
  }
}

/** How the bot calls a message of this platform. */
export const utteranceId = (id: string): string => `terminal:${id}`;

async function reached(socketPath: string): Promise<Socket> {
  const socket = connect(socketPath);
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  return socket;
}
