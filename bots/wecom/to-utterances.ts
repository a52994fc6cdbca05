import { z } from 'zod';
import { CHAT } from '../../config/defaults.ts';
import type { Utterance } from '../command.ts';
import { mentions, withoutMention } from '../understand/mention.ts';

const words = z.object({ content: z.string() });

/** A message as the platform delivers it. What it quotes is left out: these are the words of somebody else. */
const messageShape = z.object({
  msgid: z.string().min(1),
  chattype: z.enum(['single', 'group']),
  chatid: z.string().min(1).optional(),
  from: z.object({ userid: z.string().min(1) }),
  create_time: z.number().optional(),
  msgtype: z.string(),
  text: words.optional(),
  voice: words.optional(),
  mixed: z.object({ msg_item: z.array(z.object({ msgtype: z.string(), text: words.optional() })) }).optional(),
});
type WecomMessage = z.output<typeof messageShape>;

/**
 * What was said: one utterance; words sent together with pictures are two, so that the words are answered and the
 * pictures reach a worker. In a group the platform delivers only what mentions the robot.
 * @returns null when this is no message that the platform describes
 */
export function toUtterances(given: unknown, now: Date): readonly Utterance[] | null {
  const parsed = messageShape.safeParse(given);
  if (!parsed.success) return null;
  const message = parsed.data;
  const isGroup = message.chattype === 'group';
  if (isGroup && message.chatid === undefined) return null;

  const common = {
    id: `wecom:${message.msgid}`,
    channel: 'wecom',
    contact: message.from.userid,
    ...(isGroup && { room: message.chatid! }),
    addressed: true,
    at: message.create_time === undefined ? now : new Date(message.create_time * 1000),
  };
  const clean = (text: string): string => (isGroup ? withoutRobot(text) : text);
  const said = saidIn(message).map(({ kind, text }) => ({ ...common, kind, text: clean(text) }));
  return said.map((utterance, index) => (index === 0 ? utterance : { ...utterance, id: `${common.id}#${index}` }));
}

function saidIn({ msgtype, text, voice, mixed }: WecomMessage): Pick<Utterance, 'kind' | 'text'>[] {
  if (msgtype === 'text') return [{ kind: 'text', text: text?.content ?? '' }];
  if (msgtype === 'voice') return [{ kind: 'voice', text: voice?.content ?? '' }];
  if (msgtype === 'image' || msgtype === 'video') return [{ kind: 'picture', text: '' }];
  if (msgtype === 'file') return [{ kind: 'file', text: '' }];
  if (msgtype !== 'mixed') return [{ kind: 'other', text: '' }];

  const items = mixed?.msg_item ?? [];
  const typed = items.flatMap((item) => item.text?.content ?? []).join('\n');
  const hasPicture = items.some((item) => item.msgtype !== 'text');
  return [
    ...(withoutRobot(typed) === '' ? [] : [{ kind: 'text' as const, text: typed }]),
    ...(hasPicture ? [{ kind: 'picture' as const, text: '' }] : []),
  ];
}

/** The protocol does not tell what a group calls the robot: a mention at the beginning is meant for it, whatever its name. */
const withoutRobot = (text: string): string =>
  mentions(text, CHAT.botName)
    ? withoutMention(text, CHAT.botName)
    : text.replace(/^\s*[@＠][^\s\u2005]+(?:[\s\u2005]+|$)/u, '').trim();
