import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from 'wechaty';
import { WECHAT_WATCH, type Watch } from '../config/channels.ts';
import type { Env } from '../config/env.ts';
import { describeError, type Logger } from '../src/platform/logger.ts';
import { NotSentError, type ChatChannel, type OnRoomEvent } from './channel.ts';
import type { RoomEvent } from '../src/features/broadcasts/index.ts';
import type { Utterance } from './command.ts';
import { untilKept } from './until-kept.ts';
import { connect, type Access, type Connection } from './wechat/connection.ts';
import { say } from './wechat/say.ts';
import { toUtterance } from './wechat/to-utterance.ts';

export interface WechatOptions {
  readonly logger: Logger;
  /** How to reach the account: a puppet, or a puppet service over gRPC. */
  readonly puppet: Access;
  readonly watch?: Watch;
}

/** WeChat through the puppet service that the environment names. */
export async function openWechat(env: Env, { logger }: { readonly logger: Logger }): Promise<ChatChannel> {
  const { WECHATY_PUPPET_SERVICE_TOKEN: token, WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint } = env;
  if (token === undefined) throw new Error('WECHATY_PUPPET_SERVICE_TOKEN must be set for the channel wechat.');
  return createWechat({ logger, puppet: { token, endpoint } });
}

/**
 * WeChat groups and private chats. A connection that is lost is replaced by a new instance of wechaty, which hears again;
 * while there is none, messages wait. The library costs seconds and 80 MB and is loaded only here.
 */
export async function createWechat({ logger, puppet, watch = WECHAT_WATCH }: WechatOptions): Promise<ChatChannel> {
  const library = await import('wechaty');
  const stopping = new AbortController();
  let connection: Connection | undefined;
  let living: Promise<void> = Promise.resolve();

  return {
    name: 'wechat',
    async start(onUtterance, onRoomEvent = async () => undefined) {
      const parts = {
        library,
        access: puppet,
        watch,
        logger,
        onMessage: (message: Message, from: Connection) => void hear(message, from, onUtterance),
        onRoomEvent: (event: RoomEvent) => void hearRoomEvent(event, onRoomEvent),
      };
      connection = await connectOrReport(parts);
      living = stayConnected(parts);
    },
    isReady: () => !stopping.signal.aborted && connection?.isOpen() === true && connection.bot.isLoggedIn,
    async send(to, text) {
      if (connection?.isOpen() !== true) throw new NotSentError('The WeChat service cannot be reached.');
      await say(connection, to, text);
    },
    async stop() {
      stopping.abort();
      await connection?.stop();
      await living;
    },
  };

  /** Replaces what is lost, after pauses that double from failure to failure. */
  async function stayConnected(parts: Parameters<typeof connect>[0]): Promise<void> {
    let pauseMs = watch.firstPauseMs;
    while (!stopping.signal.aborted) {
      await connection?.lost;
      if (stopping.signal.aborted) return;
      logger.warn({ pauseMs }, 'the connection to WeChat is lost and will be rebuilt; messages wait');
      await connection?.drop();
      connection = undefined;
      await pause(pauseMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;

      const next = await connectOrReport(parts);
      pauseMs = next === undefined ? Math.min(pauseMs * 2, watch.longestPauseMs) : watch.firstPauseMs;
      connection = next;
      if (next !== undefined) logger.info('the connection to WeChat is back');
      if (stopping.signal.aborted) await next?.stop();
    }
  }

  async function connectOrReport(parts: Parameters<typeof connect>[0]): Promise<Connection | undefined> {
    try {
      return await connect(parts);
    } catch (error) {
      logger.error(describeError(error), 'WeChat cannot be reached yet');
      return undefined;
    }
  }

  async function hear(
    message: Message,
    from: Connection,
    onUtterance: (utterance: Utterance) => Promise<void>,
  ): Promise<void> {
    if (from.bot.isLoggedIn && message.self()) return;
    let utterance: Utterance | null | undefined;
    const keep = async () => {
      utterance ??= await toUtterance(library, from, message);
      if (utterance !== null) await onUtterance(utterance);
    };
    await untilKept(keep, {
      stopping: stopping.signal,
      onFailure: (error) =>
        logger.error({ ...describeError(error), message: message.id }, 'message could not be taken in yet'),
    });
  }

  async function hearRoomEvent(event: RoomEvent, onRoomEvent: OnRoomEvent): Promise<void> {
    await untilKept(() => onRoomEvent(event), {
      stopping: stopping.signal,
      onFailure: (error) =>
        logger.error({ ...describeError(error), kind: event.kind }, 'what happened to a group could not be kept yet'),
    });
  }
}
