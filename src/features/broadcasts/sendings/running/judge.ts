import { BROADCASTS } from '../../../../../config/broadcasts.ts';
import { DAY, later } from '../../../../kernel/index.ts';
import type { Resident } from '../../../residents/index.ts';
import type { Recipient } from '../../audience.ts';
import { draftsOf, type ChannelPorts } from '../../keep-notices.ts';
import type { BroadcastNoticeStore } from '../../notices/broadcast-notice-store.ts';
import type { NoticeDraft, NoticeReason } from '../../notices/notice.ts';
import type { PreferenceStore } from '../../preferences/preference-store.ts';
import { isMandatory, type Broadcast } from '../broadcast.ts';

export interface JudgePorts extends ChannelPorts {
  readonly preferences: PreferenceStore;
  readonly broadcastNotices: BroadcastNoticeStore;
}

/** A recipient and the notice they get: queued for a chat, or skipped and why. */
export interface Judged {
  readonly recipient: Recipient;
  readonly draft: NoticeDraft;
}

/** What makes the notices of a broadcast the same ones when they are written again. */
export const causeOf = (broadcast: string): string => `broadcast:${broadcast}`;

/** The notice of each recipient; who wants none, had enough, or is told through a guardian is skipped. */
export async function judge(
  { preferences, broadcastNotices, ...ports }: JudgePorts,
  broadcast: Broadcast,
  recipients: readonly Recipient[],
  now: Date,
): Promise<Judged[]> {
  const people = recipients.flatMap((recipient) => (recipient.kind === 'resident' ? [recipient.resident] : []));
  const ids = people.map(({ id }) => id);
  const optedOut = isMandatory(broadcast) ? new Set<string>() : await preferences.optedOutAmong(ids);
  const isCapped = !isMandatory(broadcast) && broadcast.urgent === undefined;
  const told = isCapped
    ? await broadcastNotices.toldSince(ids, later(now, -7 * DAY), broadcast.id)
    : new Map<string, Date[]>();

  const reasonFor = (resident: Resident): NoticeReason | undefined => {
    if (resident.tags?.includes(BROADCASTS.guardedTag)) return 'guardian';
    if (optedOut.has(resident.id)) return 'opted-out';
    return hadEnough(told.get(resident.id) ?? [], now) ? 'frequency-cap' : undefined;
  };
  const { id, region, text } = broadcast;
  const telling = { cause: causeOf(id), to: { roomsOf: region }, text, kind: 'broadcast' as const, about: id, now };
  const drafts = await draftsOf(ports, telling, recipients);
  return recipients.map((recipient, index) => {
    const draft: NoticeDraft = { ...drafts[index]![0]!, broadcast: id };
    const why = recipient.kind === 'resident' ? reasonFor(recipient.resident) : undefined;
    return { recipient, draft: why === undefined ? draft : skipped(draft, why) };
  });
}

/** Is one more too many, today or this week? */
export function hadEnough(told: readonly Date[], now: Date): boolean {
  const { perDay, perWeek } = BROADCASTS.frequency;
  const today = told.filter((at) => at > later(now, -DAY)).length;
  return today >= perDay || told.filter((at) => at > later(now, -7 * DAY)).length >= perWeek;
}

/** Whoever had enough may still read it in the inbox; it is not put there for those who want none, or are under a guardian. */
function skipped({ channel: _channel, to: _to, lane: _lane, ...draft }: NoticeDraft, why: NoticeReason): NoticeDraft {
  const { inbox: _inbox, ...without } = draft;
  return { ...(why === 'frequency-cap' ? draft : without), state: 'skipped', why };
}
