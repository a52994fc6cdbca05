import { chmod, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { CHAT } from '../config/defaults.ts';
import { newId, type Clock } from '../src/kernel/index.ts';
import { describeError, type Logger } from '../src/platform/logger.ts';
import type { ChatChannel, OnRoomEvent, OnUtterance } from './channel.ts';
import { toBot, type FromBot, type Neighbourhood, type SaidLine } from './terminal/protocol.ts';
import { mentions, withoutMention } from './understand/mention.ts';

export interface TerminalOptions {
  readonly socketPath: string;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Whom the clients can speak as, and where. */
  neighbourhood(): Promise<Neighbourhood>;
}

/** A client that comes late is shown this many of the last messages. */
const EARLIER_LINES = 30;
const LONGEST_LINE = 64 * 1024;
const OWNER_ONLY = 0o600;

/**
 * A chat for one machine, over a Unix socket that only its owner may open: whoever connects speaks as any resident, in
 * private or in a group, and sees what the bot says to everyone. For trying it out; it asks nobody who they are.
 */
export function createTerminal({ socketPath, clock, logger, neighbourhood }: TerminalOptions): ChatChannel {
  const clients = new Set<Socket>();
  const earlier: SaidLine[] = [];
  let server: Server | undefined;

  return {
    name: 'terminal',
    async start(onUtterance, onRoomEvent = async () => undefined) {
      await removeLeftover(socketPath);
      server = createServer((client) => welcome(client, onUtterance, onRoomEvent));
      await listenPrivately(server, socketPath);
    },
    isReady: () => server !== undefined,
    async send(to, text) {
      const line: SaidLine = { said: to, text };
      earlier.push(line);
      if (earlier.length > EARLIER_LINES) earlier.shift();
      for (const client of clients) write(client, line);
    },
    async stop() {
      const closing = server;
      server = undefined;
      for (const client of clients) client.destroy();
      if (closing !== undefined) await new Promise((resolve) => closing.close(resolve));
    },
  };

  function welcome(client: Socket, onUtterance: OnUtterance, onRoomEvent: OnRoomEvent): void {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('error', (error) => logger.info(describeError(error), 'a terminal is gone'));
    for (const line of earlier) write(client, line);

    createInterface({ input: client }).on('line', (line) => {
      answer(client, line, onUtterance, onRoomEvent).catch((error: unknown) => {
        logger.error(describeError(error), 'a line from a terminal was not taken');
        write(client, { problem: '现在收不了消息，请稍后再试。' });
      });
    });
  }

  async function answer(client: Socket, line: string, onUtterance: OnUtterance, onRoomEvent: OnRoomEvent) {
    const request = toBot.safeParse(parseJson(line));
    if (!request.success) return write(client, { problem: '这一行看不懂。' });
    if ('ask' in request.data) return write(client, { neighbourhood: await neighbourhood() });

    if ('event' in request.data) {
      const { roomName, ...event } = request.data.event;
      return onRoomEvent({ channel: 'terminal', ...event, ...(roomName !== undefined && { roomName }) });
    }

    const { contact, room, text, kind, recalls, id = newId() } = request.data.say;
    await onUtterance({
      id: `terminal:${id}`,
      channel: 'terminal',
      contact,
      kind,
      text: withoutMention(text, CHAT.botName),
      addressed: room === undefined || mentions(text, CHAT.botName),
      at: clock(),
      ...(room !== undefined && { room }),
      ...(recalls !== undefined && { recalls: `terminal:${recalls}` }),
    });
  }
}

function write(client: Socket, line: FromBot): void {
  client.write(`${JSON.stringify(line)}\n`);
}

function parseJson(line: string): unknown {
  if (line.length > LONGEST_LINE) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The socket of a process that was killed is in the way; that of one that lives is not ours to take. */
async function removeLeftover(socketPath: string): Promise<void> {
  const isAlive = await new Promise<boolean>((resolve) => {
    const probe = connect(socketPath);
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
  if (isAlive) throw new Error(`Another bot is already listening on ${socketPath}; stop it first.`);
  await rm(socketPath, { force: true });
}

/** Nobody else may open the socket, not even between its creation and the change of its mode. */
async function listenPrivately(server: Server, socketPath: string): Promise<void> {
  const umask = process.umask(0o177);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(socketPath, resolve);
    });
  } finally {
    process.umask(umask);
  }
  await chmod(socketPath, OWNER_ONLY);
}
