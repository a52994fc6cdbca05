import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message, Wechaty } from 'wechaty';
import type { Puppet } from 'wechaty-puppet';
import type { Watch } from '../../config/channels.ts';
import type { RoomEvent } from '../../src/features/broadcasts/index.ts';
import { describeError, type Logger } from '../../src/platform/logger.ts';
import { listenToRooms } from './room-events.ts';

export type Library = typeof import('wechaty');

/** An account in this process, or behind a puppet service over gRPC. */
export type Access = Puppet | { readonly token: string; readonly endpoint?: string | undefined };

/** One instance of wechaty, from its start until the connection is lost; it is never used again after. */
export interface Connection {
  readonly bot: Wechaty;
  isOpen(): boolean;
  /** Resolves when it is open no more. */
  readonly lost: Promise<void>;
  /** Lets go of a connection that is lost, without a word to the service, where the account goes on. */
  drop(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
}

export interface ConnectionParts {
  readonly library: Library;
  readonly access: Access;
  readonly watch: Watch;
  readonly logger: Logger;
  onMessage(message: Message, connection: Connection): void;
  onRoomEvent(event: RoomEvent): void;
}

/** A client that a lost service keeps from ending is left behind after this time. */
const STOP_MS = 5000;

/** @throws Error when the service gives no sign of life */
export async function connect({
  library,
  access,
  watch,
  logger,
  onMessage,
  onRoomEvent,
}: ConnectionParts): Promise<Connection> {
  const isRemote = 'token' in access;
  const bot = library.WechatyBuilder.build(
    isRemote ? { puppet: 'wechaty-puppet-service', puppetOptions: serviceOptions(access) } : { puppet: access },
  );
  let heardAt: number | undefined;
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  const ended = new AbortController();
  void lost.then(() => ended.abort());

  const connection: Connection = {
    bot,
    lost,
    isOpen: () => !ended.signal.aborted,
    async drop() {
      close();
      hangUp(bot);
      const stopped = bot.stop().catch((error: unknown) => logger.warn(describeError(error), 'old WeChat connection'));
      await Promise.race([stopped, pause(STOP_MS, undefined, { ref: false })]);
    },
    async stop() {
      close();
      await bot.stop();
    },
  };
  bot.on('scan', (qrcode, status) => logger.warn({ qrcode, status }, 'scan the code to log in to WeChat'));
  bot.on('login', ({ id }) => logger.info({ account: id }, 'logged in to WeChat'));
  bot.on('logout', ({ id }) => logger.error({ account: id }, 'logged out of WeChat; messages wait'));
  bot.on('error', (error) => logger.error(describeError(error), 'WeChat connection'));
  bot.on('heartbeat', () => {
    heardAt = Date.now();
  });
  bot.on('message', (message) => onMessage(message, connection));
  listenToRooms(bot, onRoomEvent);

  await startOrFail();
  return connection;

  /** wechaty starts without complaint when there is no service, so it must have been heard. */
  async function startOrFail(): Promise<void> {
    await bot.start();
    if (!isRemote) return;
    listenForTheEnd(bot, close);
    if (heardAt === undefined) await askForLife();
    if (heardAt === undefined || ended.signal.aborted) {
      await connection.drop();
      throw new Error('The puppet service gives no sign of life.');
    }
    void keepWatch();
  }

  async function keepWatch(): Promise<void> {
    while (!ended.signal.aborted) {
      await askForLife();
      if (Date.now() - (heardAt ?? 0) > watch.silentForMs) close();
    }
  }

  /** Whatever the service sends is a sign of life. */
  async function askForLife(): Promise<void> {
    try {
      bot.ding('linyi');
    } catch (error) {
      logger.warn(describeError(error), 'the puppet service could not be asked');
    }
    await pause(watch.askEveryMs, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
  }

  function close(): void {
    ended.abort();
    lose();
  }
}

const serviceOptions = ({ token, endpoint }: { readonly token: string; readonly endpoint?: string | undefined }) => ({
  token,
  ...(endpoint !== undefined && { endpoint }),
});

/** The library says nothing when the stream of events ends and begins no other one, so its client is watched itself. */
function listenForTheEnd(bot: Wechaty, close: () => void): void {
  const events = clientOf(bot);
  if (events === undefined) return close();
  for (const name of ['end', 'error', 'cancel', 'status']) events.on(name, close);
}

/**
 * Closes the line at once, the stream of events first: a service has one at a time. No farewell is said, for one that
 * reached the service after its restart would stop the account there.
 */
function hangUp(bot: Wechaty): void {
  const line = clientOf(bot);
  line?.eventStream?.cancel();
  line?.client.close();
}

type GrpcClient = EventEmitter & {
  readonly client: { close(): void };
  readonly eventStream?: { cancel(): void };
};

/** Throws inside the library while there is no client. */
function clientOf(bot: Wechaty): GrpcClient | undefined {
  try {
    return (bot.puppet as unknown as { readonly grpcManager: GrpcClient }).grpcManager;
  } catch {
    return undefined;
  }
}
