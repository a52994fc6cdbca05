import { z } from 'zod';
import type { Env } from '../config/env.ts';
import { WECOM_LIMIT_WAIT_MS, WECOM_WEBHOOK } from '../config/wecom.ts';
import type { App } from '../src/app.ts';
import type { Destination } from '../src/features/broadcasts/index.ts';
import { splitText, type Clock } from '../src/kernel/index.ts';
import { NotSentError, type ChatChannel } from './channel.ts';
import { refusalOf } from './wecom/refusals.ts';
import { createRoomLimit } from './wecom/room-limit.ts';
import { sendParts } from './wecom/send-parts.ts';

export const WECOM_WEBHOOK_CHANNEL = 'wecom-webhook';

export interface WecomWebhookOptions {
  readonly url: string;
  /** By room name, the key of the webhook in that group: whoever knows it can write there. */
  readonly keys: ReadonlyMap<string, string>;
  readonly rooms: Pick<App['rooms'], 'put'>;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}

/** @throws Error in one sentence when the environment names no room */
export function openWecomWebhook({ WECOM_WEBHOOKS: keys, WECOM_WEBHOOK_URL: url }: Env, app: App): ChatChannel {
  if (keys.size === 0) throw new Error('WECOM_WEBHOOKS must be set for the channel wecom-webhook.');
  return createWecomWebhook({ url, keys, rooms: app.rooms, clock: app.clock });
}

/**
 * The official webhook of WeCom groups. It hears nothing. Messages go as text, never as markdown, which members who read
 * the group in WeChat do not see.
 * @see https://developer.work.weixin.qq.com/document/path/91770
 */
export function createWecomWebhook({
  url,
  keys,
  rooms,
  clock,
  timeoutMs = WECOM_WEBHOOK.timeoutMs,
}: WecomWebhookOptions): ChatChannel {
  const limit = createRoomLimit(WECOM_WEBHOOK.mostPerRoom, WECOM_WEBHOOK.perMs);

  return {
    name: WECOM_WEBHOOK_CHANNEL,
    /** Makes its rooms known, so that staff can say which community they belong to. */
    async start() {
      const named = [...keys.keys()].map((room) => rooms.put({ channel: WECOM_WEBHOOK_CHANNEL, room, name: room }));
      await Promise.all(named);
    },
    isReady: () => true,
    async send(to, text) {
      const key = keyOf(to);
      const parts = splitText(withoutMarkup(text.trim()), WECOM_WEBHOOK.longestTextBytes);
      takePlaces(to, parts.length);
      const address = new URL(`/cgi-bin/webhook/send?${new URLSearchParams({ key }).toString()}`, url);
      await sendParts(parts, (content, index) => post(address, content, index === 0 ? mentionsOf(to) : []));
    },
    async stop() {},
  };

  function keyOf(to: Destination): string {
    const key = 'room' in to ? keys.get(to.room) : undefined;
    if (key === undefined) throw new NotSentError('No webhook belongs to this recipient.', { reason: 'recipient' });
    return key;
  }

  /** Places for all parts are taken before the first leaves, so that the platform's limit does not tear a message apart. */
  function takePlaces(to: Destination, count: number): void {
    if (count === 0 || count > WECOM_WEBHOOK.mostPerRoom) {
      throw new NotSentError('The message is empty or too long for a webhook.', { reason: 'content' });
    }
    const wait = limit.take('room' in to ? to.room : '', count, clock().getTime());
    if (wait === 0) return;
    throw new NotSentError('The room has its messages for this minute.', { reason: 'limit', retryAfterMs: wait });
  }

  async function post(address: URL, content: string, mentioned: readonly string[]): Promise<void> {
    const text = { content, ...(mentioned.length > 0 && { mentioned_list: mentioned }) };
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ msgtype: 'text', text }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw unanswered(error);
    });
    if (response.status === 429) {
      throw new NotSentError('WeCom asks to wait.', { reason: 'limit', retryAfterMs: WECOM_LIMIT_WAIT_MS });
    }
    const answer = answerShape.safeParse(await response.json().catch(() => null));
    if (!answer.success) throw new Error(`The webhook answered with status ${response.status} and no result.`);
    if (answer.data.errcode !== 0) throw refusalOf(answer.data.errcode);
  }
}

const answerShape = z.object({ errcode: z.number().int() });

const mentionsOf = (to: Destination): readonly string[] => ('room' in to ? (to.mentions ?? []) : []);

/** In a text the platform makes a mention of `<@somebody>`, which is not for the words of neighbours to do. */
const withoutMarkup = (text: string): string => text.replaceAll('<@', '＜@');

/** What was never connected surely did not leave. */
const UNREACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

/** Only the error's number goes on, never the error: an address among its words would give the key away. */
function unanswered(error: unknown): Error {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  if (UNREACHED.test(code)) return new NotSentError(`WeCom cannot be reached: ${code}.`);
  return new Error(`The webhook did not answer: ${code}.`);
}
