import { contactsOf, type MessageKind } from '../../../config/channels.ts';
import { inLargePrint, inLocale } from '../../phrases/index.ts';
import type { Resident } from '../residents/index.ts';
import { carriersOf, reachOf, type OpenChannels } from './channels.ts';
import { recipientsOf, regionOfAudience, type Audience, type AudiencePorts, type Recipient } from './audience.ts';
import { laneOf, noticeId, PRIORITY, type Destination, type NoticeDraft } from './notices/notice.ts';
import type { NoticeStore } from './notices/notice-store.ts';
import type { SubscriptionStore } from './subscriptions/subscription-store.ts';

/** What the choice of a channel stands on. */
export interface ChannelPorts {
  readonly subscriptions: SubscriptionStore;
  readonly channels: OpenChannels;
}

export interface TellingPorts extends AudiencePorts, ChannelPorts {
  readonly notices: NoticeStore;
}

export interface Telling {
  /** What makes the notices the same ones when this is done again, e.g. the happening's id and the phrase. */
  readonly cause: string;
  readonly to: Audience;
  /** The words, or what words them: it is asked in the language of each recipient. */
  readonly text: string | (() => string);
  /** Decides which channels carry it, and whether one is enough; a notice unless said otherwise. */
  readonly kind?: MessageKind | undefined;
  readonly about?: string | undefined;
  /** After this it is no longer true and is not sent any more. */
  readonly until?: Date | undefined;
  readonly now: Date;
}

/**
 * One notice for each recipient, in the inbox and, where there is a chat to send to, queued for it. When nobody is there
 * to be told, or a room must not or cannot be told, a failed notice says so to the staff of the region.
 * @returns how many are told
 */
export async function keepNotices(ports: TellingPorts, telling: Telling): Promise<number> {
  const drafts = await draftsOf(ports, telling, await recipientsOf(ports, telling.to));
  await ports.notices.add(drafts.length > 0 ? drafts.flat() : [draftForNobody(telling)]);
  return drafts.filter((ofOne) => ofOne.every(({ state }) => state !== 'failed')).length;
}

/** The notices of each recipient, in the same order: one, or one for each channel that carries it. */
export async function draftsOf(
  ports: ChannelPorts,
  telling: Telling,
  recipients: readonly Recipient[],
): Promise<NoticeDraft[][]> {
  const balances = await balancesOf(ports, recipients);
  return recipients.map((recipient) => draftsFor(recipient, telling, ports.channels, balances));
}

/** Who may still get a subscription message, and how many. */
async function balancesOf({ subscriptions, channels }: ChannelPorts, recipients: readonly Recipient[]) {
  const template = channels.noticeTemplate;
  if (template === undefined || !channels.open.includes('mini-program')) return new Map<string, number>();
  const openids = recipients.flatMap((recipient) =>
    recipient.kind !== 'resident'
      ? []
      : recipient.resident.contacts.filter(({ channel }) => channel === contactsOf('mini-program')),
  );
  return subscriptions.balances(
    openids.map(({ contact }) => contact),
    template,
  );
}

/** A person has it in their inbox once, through however many channels it also goes. */
function draftsFor(
  recipient: Recipient,
  telling: Telling,
  channels: OpenChannels,
  balances: ReadonlyMap<string, number>,
): NoticeDraft[] {
  if (recipient.kind !== 'resident') return [draftForRoom(recipient, telling, channels)];
  const { id, contacts, region } = recipient.resident;
  const told = { ...telling, text: wordsFor(recipient.resident, telling.text) };
  const common = { ...commonParts(id, told), region: region ?? regionOfAudience(telling.to) ?? '' };
  const [first, ...others] = reachOf(contacts, telling.kind ?? 'notice', channels, balances);
  if (first === undefined) return [{ ...common, inbox: id, state: 'skipped', why: 'no-chat' }];
  return [
    { ...common, inbox: id, ...queuedFor(first.channel, { contact: first.contact }) },
    ...others.map(({ channel, contact, key }) => ({
      ...common,
      id: noticeId(telling.cause, key),
      ...queuedFor(channel, { contact }),
    })),
  ];
}

function draftForRoom(
  { kind, room: { id, channel, room, region, goneAt } }: ToRoom,
  telling: Telling,
  channels: OpenChannels,
): NoticeDraft {
  const ofNews = regionOfAudience(telling.to) ?? '';
  const draft = { ...commonParts(id, telling), region: kind === 'room' ? (region ?? ofNews) : ofNews };
  if (kind === 'foreign-room') return { ...draft, state: 'failed', why: 'room-elsewhere' };
  if (goneAt !== undefined) return { ...draft, state: 'skipped', why: 'room-gone' };
  if (!carriersOf(telling.kind ?? 'notice', channels).includes(channel))
    return { ...draft, state: 'failed', why: 'no-channel' };
  return { ...draft, ...queuedFor(channel, { room }) };
}

type ToRoom = Exclude<Recipient, { readonly kind: 'resident' }>;

const draftForNobody = (telling: Telling): NoticeDraft => ({
  ...commonParts('nobody', telling),
  region: regionOfAudience(telling.to) ?? '',
  state: 'failed',
  why: 'nobody',
});

const inWords = (text: Telling['text']): string => (typeof text === 'string' ? text : text());

/** A room reads what all its members read. */
const forEverybody = (text: Telling['text']): string => inLocale('zh', () => inWords(text));

/** In the language and print of whoever reads it. */
export function wordsFor({ preferences }: Resident, text: Telling['text']): string {
  const words = inLocale(preferences?.locale ?? 'zh', () => inWords(text));
  return preferences?.largePrint === true ? inLargePrint(words) : words;
}

const commonParts = (recipient: string, { cause, text, kind = 'notice', about, until, now }: Telling) => ({
  id: noticeId(cause, recipient),
  recipient,
  text: forEverybody(text),
  at: now,
  priority: PRIORITY[kind],
  ...(until !== undefined && { until }),
  ...(about !== undefined && { about }),
});

const queuedFor = (channel: string, to: Destination) => ({
  channel,
  to,
  lane: laneOf(channel, to),
  state: 'queued' as const,
});
