import { setTimeout as pause } from 'node:timers/promises';
import type { WSClient, WsFrame } from '@wecom/aibot-node-sdk';
import { z } from 'zod';
import { CHAT } from '../config/defaults.ts';
import type { Env } from '../config/env.ts';
import { WECOM_ROBOT } from '../config/wecom.ts';
import { splitText, type Clock } from '../src/kernel/index.ts';
import { say } from '../src/phrases/index.ts';
import { describeError, type Logger } from '../src/platform/logger.ts';
import { NotSentError, type ChatChannel } from './channel.ts';
import type { Utterance } from './command.ts';
import { untilKept } from './until-kept.ts';
import { asMarkdown } from './wecom/markdown.ts';
import { hasLostSubscription, refusalOf } from './wecom/refusals.ts';
import { sendParts } from './wecom/send-parts.ts';
import { toUtterances } from './wecom/to-utterances.ts';

export interface WecomOptions {
  readonly botId: string;
  readonly secret: string;
  /** Absent: the platform's own address. */
  readonly url?: string | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pauses?: Pauses;
}

interface Pauses {
  readonly heartbeatMs: number;
  readonly reconnectMs: number;
  readonly takenOverMs: number;
}

/** @throws Error in one sentence naming what the environment lacks */
export async function openWecom(
  { WECOM_BOT_ID: botId, WECOM_BOT_SECRET: secret, WECOM_BOT_URL: url }: Env,
  { clock, logger }: Pick<WecomOptions, 'clock' | 'logger'>,
): Promise<ChatChannel> {
  if (botId === undefined || secret === undefined) {
    const missing = [botId === undefined && 'WECOM_BOT_ID', secret === undefined && 'WECOM_BOT_SECRET'];
    throw new Error(`${missing.filter(Boolean).join(' and ')} must be set for the channel wecom.`);
  }
  return createWecom({ botId, secret, url, clock, logger });
}

/**
 * The official robot of WeCom (智能机器人) over its long connection. The library connects, subscribes, keeps alive and
 * connects again; it is given no log, because it would write down what people say.
 * @see https://developer.work.weixin.qq.com/document/path/101463
 */
export async function createWecom(options: WecomOptions): Promise<ChatChannel> {
  const { clock, logger, pauses = WECOM_ROBOT } = options;
  const library = await import('@wecom/aibot-node-sdk');
  const client = new library.WSClient({ ...settingsOf(options), logger: SILENT });
  const stopping = new AbortController();
  let isSubscribed = false;
  let isConnectingAgain = false;

  return {
    name: 'wecom',
    async start(onUtterance) {
      client.on('authenticated', () => {
        isSubscribed = true;
        logger.info({ robot: options.botId }, 'subscribed to WeCom');
      });
      client.on('disconnected', () => {
        isSubscribed = false;
        logger.warn({ robot: options.botId }, 'no connection to WeCom; messages wait');
      });
      client.on('error', (error) => {
        const facts = { ...describeError(error), robot: options.botId, errcode: refusedWith(error) };
        logger.error(facts, 'no connection to WeCom, or WECOM_BOT_ID and WECOM_BOT_SECRET were refused');
      });
      client.on('event.disconnected_event', () => void connectAgain(pauses.takenOverMs));
      client.on('event.enter_chat', (frame) => void welcome(frame));
      client.on('message', (frame) => void hear(frame, onUtterance));
      client.connect();
    },
    isReady: () => isSubscribed && client.isConnected,
    async send(to, text) {
      const chat = 'room' in to ? to.room : to.contact;
      const mentions = 'room' in to ? (to.mentions ?? []).map((id) => `<@${id}>`).join('') : '';
      const whole = `${mentions === '' ? '' : `${mentions} `}${asMarkdown(text)}`;
      await sendParts(splitText(whole, WECOM_ROBOT.longestMarkdownBytes), (content) => sendMarkdown(chat, content));
    },
    async stop() {
      stopping.abort();
      client.disconnect();
    },
  };

  /** The library hands a message over before it returns, if there is a connection: what fails later leaves a doubt. */
  async function sendMarkdown(chat: string, content: string): Promise<void> {
    if (!isSubscribed || !client.isConnected) throw new NotSentError('There is no connection to WeCom.');
    const refused = await client.sendMessage(chat, { msgtype: 'markdown', markdown: { content } }).then(
      () => null,
      (reason: unknown) => refusalIn(reason),
    );
    if (refused === null) return;
    if (hasLostSubscription(refused)) void connectAgain(0);
    throw refusalOf(refused);
  }

  /** A message arrives once, or again after the connection broke: it is handed in until it is kept. */
  async function hear(frame: WsFrame, onUtterance: (utterance: Utterance) => Promise<void>): Promise<void> {
    const said = toUtterances(frame.body, clock());
    if (said === null) {
      logger.warn({ request: frame.headers.req_id }, 'WeCom sent a message of unknown shape');
      return;
    }
    for (const utterance of said) await keep(utterance, onUtterance);
  }

  async function keep(utterance: Utterance, onUtterance: (utterance: Utterance) => Promise<void>): Promise<void> {
    await untilKept(() => onUtterance(utterance), {
      stopping: stopping.signal,
      onFailure: (error) =>
        logger.error({ ...describeError(error), utterance: utterance.id }, 'message could not be taken in yet'),
    });
  }

  /** Said to whoever opens the chat for the first time that day; one that comes too late is not worth a second try. */
  async function welcome(frame: WsFrame): Promise<void> {
    const content = say('chat.welcome', { name: CHAT.botName });
    await client.replyWelcome(frame, { msgtype: 'text', text: { content } }).catch((error: unknown) => {
      logger.warn({ ...describeError(error), request: frame.headers.req_id }, 'welcome not said');
    });
  }

  /** The library leaves it at that when the platform ends a subscription: somebody else connected as this robot. */
  async function connectAgain(waitMs: number): Promise<void> {
    if (isConnectingAgain) return;
    isConnectingAgain = true;
    isSubscribed = false;
    logger.error({ robot: options.botId }, 'WeCom ended the subscription; the robot will connect again');
    await pause(waitMs, undefined, { ref: false });
    isConnectingAgain = false;
    if (stopping.signal.aborted) return;
    client.disconnect();
    client.connect();
  }
}

function settingsOf({ botId, secret, url, pauses = WECOM_ROBOT }: WecomOptions) {
  return {
    botId,
    secret,
    ...(url !== undefined && { wsUrl: url }),
    heartbeatInterval: pauses.heartbeatMs,
    reconnectInterval: pauses.reconnectMs,
    // An outage may last; a robot that gave up would stay silent until somebody restarts the process.
    maxReconnectAttempts: -1,
    maxAuthFailureAttempts: -1,
  } satisfies ConstructorParameters<typeof WSClient>[0];
}

const quiet = (): void => undefined;
const SILENT = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** The library gives the number of a refused subscription only in its words. */
const refusedWith = ({ message }: Error): string | undefined => /\(code: (-?\d+)\)/u.exec(message)?.[1];

const refusal = z.object({ errcode: z.number().int() });

/** @returns the number with which the platform refused; whatever else went wrong is thrown, and nobody knows */
function refusalIn(reason: unknown): number {
  const parsed = refusal.safeParse(reason);
  if (parsed.success) return parsed.data.errcode;
  throw reason instanceof Error ? reason : new Error('WeCom did not acknowledge the message.');
}
