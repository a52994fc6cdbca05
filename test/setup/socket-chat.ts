import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import type { FromBot, SaidLine, ToBot } from '../../bots/terminal/protocol.ts';

/** The terminal channel as its client sees it: lines of JSON over the bot's socket. */
export interface SocketChat {
  say(contact: string, text: string, room?: string): void;
  /** Waits until the bot says these words to that contact or room, and gives the whole text; each text is given once. */
  hears(who: string, words: string): Promise<string>;
  close(): void;
}

/** Connects as soon as the bot listens. */
export async function socketChat(socketPath: string): Promise<SocketChat> {
  const socket = await vi.waitFor(() => reached(socketPath), { timeout: 30_000, interval: 50 });
  const said: SaidLine[] = [];
  createInterface({ input: socket }).on('line', (line) => {
    const heard = JSON.parse(line) as FromBot;
    if ('said' in heard) said.push(heard);
  });

  return {
    say(contact, text, room) {
      const line: ToBot = { say: { contact, text, ...(room !== undefined && { room }) } };
      socket.write(`${JSON.stringify(line)}\n`);
    },
    hears: (who, words) =>
      vi.waitFor(
        () => {
          const found = said.findIndex(({ said: to, text }) => addressee(to) === who && text.includes(words));
          if (found === -1) throw new Error(`${who} was not told “${words}”, only: ${textsTo(who).join(' / ')}`);
          return said.splice(found, 1)[0]!.text;
        },
        { timeout: 20_000, interval: 25 },
      ),
    close: () => void socket.destroy(),
  };

  function textsTo(who: string): string[] {
    return said.filter(({ said: to }) => addressee(to) === who).map(({ text }) => text);
  }
}

const addressee = (to: SaidLine['said']): string => ('room' in to ? to.room : to.contact);

async function reached(socketPath: string): Promise<Socket> {
  const socket = connect(socketPath);
  await once(socket, 'connect');
  return socket;
}
