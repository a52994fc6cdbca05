import { CHAT_PACING } from '../../../config/defaults.ts';
import { recipientsOf, regionOfAudience, type Audience, type AudiencePorts, type Recipient } from './audience.ts';
import { laneOf, noticeId, type Destination, type NoticeDraft } from './notices/notice.ts';
import type { NoticeStore } from './notices/notice-store.ts';

export interface TellingPorts extends AudiencePorts {
  readonly notices: NoticeStore;
}

export interface Telling {
  /** What makes the notices the same ones when this is done again, e.g. the happening's id and the phrase. */
  readonly cause: string;
  readonly to: Audience;
  readonly text: string;
  readonly about?: string | undefined;
  readonly now: Date;
}

/**
 * One notice for each recipient, in the inbox and, where there is a chat to send to, queued for it. When nobody is there
 * to be told, or a room must not or cannot be told, a failed notice says so to the staff of the region.
 * @returns how many are told
 */
export async function keepNotices(ports: TellingPorts, telling: Telling): Promise<number> {
  const recipients = await recipientsOf(ports, telling.to);
  const drafts = recipients.map((recipient) => draftFor(recipient, telling));
  await ports.notices.add(drafts.length > 0 ? drafts : [draftForNobody(telling)]);
  return drafts.filter(({ state }) => state !== 'failed').length;
}

/** The notice of one recipient, in the chat that suits them. */
export function draftFor(recipient: Recipient, telling: Telling): NoticeDraft {
  if (recipient.kind !== 'resident') return draftForRoom(recipient, telling);
  const { id, contacts, region } = recipient.resident;
  const chat = CHAT_CHANNELS.flatMap((channel) => contacts.filter((contact) => contact.channel === channel)).at(0);
  const delivery =
    chat === undefined
      ? ({ state: 'skipped', why: 'no-chat' } as const)
      : queuedFor(chat.channel, { contact: chat.contact });
  return { ...commonParts(id, telling), inbox: id, region: region ?? regionOfAudience(telling.to) ?? '', ...delivery };
}

function draftForRoom({ kind, room: { id, channel, room, region } }: ToRoom, telling: Telling): NoticeDraft {
  const ofNews = regionOfAudience(telling.to) ?? '';
  const draft = { ...commonParts(id, telling), region: kind === 'room' ? (region ?? ofNews) : ofNews };
  if (kind === 'foreign-room') return { ...draft, state: 'failed', why: 'room-elsewhere' };
  if (!CHAT_CHANNELS.includes(channel)) return { ...draft, state: 'failed', why: 'no-channel' };
  return { ...draft, ...queuedFor(channel, { room }) };
}

/** A person with several chats gets a notice in the first of these. */
const CHAT_CHANNELS = Object.keys(CHAT_PACING);

type ToRoom = Exclude<Recipient, { readonly kind: 'resident' }>;

const draftForNobody = (telling: Telling): NoticeDraft => ({
  ...commonParts('nobody', telling),
  region: regionOfAudience(telling.to) ?? '',
  state: 'failed',
  why: 'nobody',
});

const commonParts = (recipient: string, { cause, text, about, now }: Telling) => ({
  id: noticeId(cause, recipient),
  recipient,
  text,
  at: now,
  ...(about !== undefined && { about }),
});

const queuedFor = (channel: string, to: Destination) => ({
  channel,
  to,
  lane: laneOf(channel, to),
  state: 'queued' as const,
});
