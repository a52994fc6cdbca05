import type { Message, Room, Wechaty } from 'wechaty';
import { CHAT } from '../../config/defaults.ts';
import type { Utterance } from '../command.ts';
import { mentions, withoutMention } from '../understand/mention.ts';
import type { Connection, Library } from './connection.ts';
import { pictureOf } from './picture-of.ts';
import { parseQuote } from './quote.ts';

/**
 * A message that came just before its connection was lost is read without asking anybody.
 * @returns null for what is no message of a person: an official account's, a system line
 */
export async function toUtterance(
  library: Library,
  connection: Connection,
  message: Message,
): Promise<Utterance | null> {
  const kind = kindOf(library, message);
  const talker = message.talker();
  if (kind === null || talker.type() === library.types.Contact.Official) return null;

  const room = message.room();
  const common = {
    id: `wechat:${message.id}`,
    channel: 'wechat',
    contact: talker.id,
    at: message.date(),
    // The words of a recall are the id of the message that is taken back.
    ...(kind === 'recall' && { recalls: `wechat:${message.text()}` }),
  };
  if (room === undefined) {
    const text = textOf(message, kind);
    const isPhoto = message.type() === library.types.Message.Image;
    const picture = isPhoto && { picture: () => pictureOf(message) };
    return { ...common, kind, text: parseQuote(text)?.reply ?? text, addressed: true, ...picture };
  }

  const names = await ownNames(connection, room);
  const roomName = await roomNameOf(connection, room);
  return {
    ...common,
    ...heardInRoom(kind, textOf(message, kind), names, await isMentioned(connection, message)),
    room: room.id,
    ...(roomName !== undefined && { roomName }),
  };
}

/**
 * A quote of the bot's own words is said to the bot, and what was quoted is not said again. A quote of somebody else's is
 * between neighbours unless the bot is mentioned beside it.
 */
export function heardInRoom(
  kind: Utterance['kind'],
  text: string,
  names: readonly string[],
  mentioned: boolean,
): Pick<Utterance, 'kind' | 'text' | 'addressed'> {
  const quote = kind === 'text' ? parseQuote(text) : null;
  const said = quote?.reply ?? text;
  const calls = mentioned || names.some((name) => mentions(said, name));
  const addressed = calls || (quote !== null && names.includes(quote.speaker));
  return {
    kind: quote !== null && !addressed ? 'quote' : kind,
    text: names.reduce(withoutMention, said),
    addressed,
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
      return 'file';
    case type.Location:
      return 'location';
    case type.Url:
    case type.MiniProgram:
    case type.Contact:
    case type.ChatHistory:
      return 'card';
    case type.Emoticon:
      return 'sticker';
    case type.RedEnvelope:
    case type.Transfer:
      return 'red-packet';
    case type.Recalled:
      return 'recall';
    default:
      return null;
  }
}

/** Of what is no text the platform gives markup, not words. */
const textOf = (message: Message, kind: Utterance['kind']): string => (kind === 'text' ? message.text() : '');

/** What the account is called: by everyone, by its own name, and by the name it has in the room. Longest first. */
async function ownNames({ bot, isOpen }: Connection, room: Room): Promise<string[]> {
  const names = [CHAT.botName, ...(isOpen() ? await accountNames(bot, room) : [])];
  return [...new Set(names.filter((name) => name !== ''))].sort((one, other) => other.length - one.length);
}

async function accountNames(bot: Wechaty, room: Room): Promise<string[]> {
  const self = bot.currentUser;
  return [self.name(), (await room.alias(self)) ?? ''];
}

const roomNameOf = async ({ isOpen }: Connection, room: Room): Promise<string | undefined> =>
  isOpen() ? room.topic() : undefined;

const isMentioned = async ({ isOpen }: Connection, message: Message): Promise<boolean> =>
  isOpen() && (await message.mentionSelf());
