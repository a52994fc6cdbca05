import { setTimeout as pause } from 'node:timers/promises';
import type { Contact, Message, Room, Wechaty } from 'wechaty';
import type { Puppet } from 'wechaty-puppet';
import { CHAT } from '../config/defaults.ts';
import type { Env } from '../config/env.ts';
import type { Destination } from '../src/features/broadcasts/index.ts';
import { describeError, type Logger } from '../src/platform/logger.ts';
import { NotSentError, type ChatChannel } from './channel.ts';
import type { Utterance } from './command.ts';
import { mentions, withoutMention } from './understand/mention.ts';

type Library = typeof import('wechaty');

export interface WechatOptions {
  readonly logger: Logger;
  /** How to reach the account: a puppet, or a puppet service over gRPC. */
  readonly puppet: Puppet | { readonly token: string; readonly endpoint?: string | undefined };
}

/** WeChat through the puppet service that the environment names. */
export async function openWechat(env: Env, { logger }: { readonly logger: Logger }): Promise<ChatChannel> {
  const { WECHATY_PUPPET_SERVICE_TOKEN: token, WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint } = env;
  if (token === undefined) throw new Error('WECHATY_PUPPET_SERVICE_TOKEN must be set for the channel wechat.');
  return createWechat({ logger, puppet: { token, endpoint } });
}

const TRY_AGAIN_MS = 2000;

/** WeChat groups and private chats. The library costs seconds and 80 MB and is loaded only here. */
export async function createWechat({ logger, puppet }: WechatOptions): Promise<ChatChannel> {
  const library = await import('wechaty');
  const bot = library.WechatyBuilder.build(
    'token' in puppet ? { puppet: 'wechaty-puppet-service', puppetOptions: serviceOptions(puppet) } : { puppet },
  );
  const stopping = new AbortController();

  return {
    name: 'wechat',
    async start(onUtterance) {
      bot.on('scan', (qrcode, status) => logger.warn({ qrcode, status }, 'scan the code to log in to WeChat'));
      bot.on('login', ({ id }) => logger.info({ account: id }, 'logged in to WeChat'));
      bot.on('logout', ({ id }) => logger.error({ account: id }, 'logged out of WeChat; messages wait'));
      bot.on('error', (error) => logger.error(describeError(error), 'WeChat connection'));
      bot.on('message', (message) => void hear(message, onUtterance));
      await bot.start();
    },
    isReady: () => !stopping.signal.aborted && bot.isLoggedIn,
    send: (to, text) => send(bot, to, text),
    async stop() {
      stopping.abort();
      await bot.stop();
    },
  };

  /** WeChat delivers a message once: it is handed in until it is kept. */
  async function hear(message: Message, onUtterance: (utterance: Utterance) => Promise<void>): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const utterance = await toUtterance(library, bot, message);
        if (utterance !== null) await onUtterance(utterance);
        return;
      } catch (error) {
        logger.error({ ...describeError(error), message: message.id }, 'message could not be taken in yet');
        await pause(TRY_AGAIN_MS, undefined, { ref: false });
      }
    }
  }
}

const serviceOptions = ({ token, endpoint }: { readonly token: string; readonly endpoint?: string | undefined }) => ({
  token,
  ...(endpoint !== undefined && { endpoint }),
});

/** @returns null for what is no message of a person: one's own, an official account's, a sticker, a system line */
async function toUtterance(library: Library, bot: Wechaty, message: Message): Promise<Utterance | null> {
  const kind = kindOf(library, message);
  const talker = message.talker();
  if (message.self() || kind === null || talker.type() === library.types.Contact.Official) return null;

  const room = message.room();
  const common = { id: `wechat:${message.id}`, channel: 'wechat', contact: talker.id, kind, at: message.date() };
  if (room === undefined) return { ...common, text: textOf(message, kind), addressed: true };

  const names = await ownNames(bot, room);
  const text = textOf(message, kind);
  return {
    ...common,
    room: room.id,
    roomName: await room.topic(),
    text: names.reduce(withoutMention, text),
    addressed: names.some((name) => mentions(text, name)) || (await message.mentionSelf()),
  };
}

function kindOf({ types: { Message: type } }: Library, message: Message): Utterance['kind'] | null {
  switch (message.type()) {
    case type.Text:
      return 'text';
    case type.Audio:
      return 'voice';
    case type.Image:
    case type.Video:
      return 'picture';
    case type.Attachment:
    case type.Location:
    case type.Url:
    case type.MiniProgram:
    case type.Contact:
    case type.ChatHistory:
      return 'other';
    default:
      return null;
  }
}

/** Of what is no text the platform gives markup, not words. */
const textOf = (message: Message, kind: Utterance['kind']): string => (kind === 'text' ? message.text() : '');

/** What the account is called: by everyone, by its own name, and by the name it has in the room. Longest first. */
async function ownNames(bot: Wechaty, room: Room): Promise<string[]> {
  const self = bot.currentUser;
  const names = [CHAT.botName, self.name(), (await room.alias(self)) ?? ''];
  return [...new Set(names.filter((name) => name !== ''))].sort((one, other) => other.length - one.length);
}

/** What fails before the words are handed over surely did not arrive; of what fails after, nobody knows. */
async function send(bot: Wechaty, to: Destination, text: string): Promise<void> {
  if ('contact' in to) {
    const contact = await reach(() => bot.Contact.find({ id: to.contact }));
    await handOver(() => contact.say(text));
    return;
  }
  const room = await reach(() => bot.Room.find({ id: to.room }));
  const mentioned = await Promise.all((to.mentions ?? []).map((id) => reach(() => bot.Contact.find({ id }))));
  const say = room.say.bind(room) as (text: string, ...mentioned: Contact[]) => Promise<void | Message>;
  await handOver(() => say(text, ...mentioned));
}

/** Without a connection nothing leaves; a connection that broke on the way leaves a doubt. */
async function handOver(say: () => Promise<unknown>): Promise<void> {
  try {
    await say();
  } catch (error) {
    const isRefused = error instanceof Error && /No connection established|ECONNREFUSED/u.test(error.message);
    throw isRefused ? new NotSentError('The WeChat service cannot be reached.', { cause: error }) : error;
  }
}

async function reach<Found>(find: () => Promise<Found | undefined>): Promise<Found> {
  const found = await find().catch((error: unknown) => {
    throw new NotSentError('WeChat could not look up the recipient.', { cause: error });
  });
  if (found === undefined) throw new NotSentError('WeChat knows no such recipient.');
  return found;
}
