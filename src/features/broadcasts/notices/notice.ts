import { idFrom, type RegionPath } from '../../../kernel/index.ts';

/** Where a chat message goes: one person's private chat, or a room, naming there the people it answers. */
export type Destination =
  { readonly contact: string } | { readonly room: string; readonly mentions?: readonly string[] };

export const NOTICE_STATES = ['queued', 'sending', 'sent', 'skipped', 'failed', 'unknown'] as const;

/**
 * How far the chat copy is: *sending* from just before the channel gets it until the channel has answered; *skipped*
 * when there is nothing to send to; *failed* when it surely did not arrive; *unknown* when nobody can tell.
 */
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Why a notice was skipped, failed or is unknown. */
export type NoticeReason =
  | 'no-chat'
  | 'nobody'
  | 'not-accepted'
  /** The channel will not bring anything to this recipient, or not these words: trying again would not help. */
  | 'recipient-refused'
  | 'content-refused'
  /** What it says was over before it could be sent. */
  | 'too-late'
  | 'interrupted'
  | 'no-answer'
  | 'left-by-staff'
  /** The room is not of the community the news is about. */
  | 'room-elsewhere'
  /** The room is in a chat that this installation does not have. */
  | 'no-channel'
  /** Held back while its broadcast is paused, and until the quiet hours are over. */
  | 'paused'
  | 'quiet-hours'
  | 'recalled'
  /** The person wants no such broadcasts, has had enough of them lately, or is told through a guardian. */
  | 'opted-out'
  | 'frequency-cap'
  | 'guardian'
  /** The bot was removed from the room. */
  | 'room-gone';

/** One message to one recipient. */
export interface Notice {
  readonly id: string;
  /** Resident id, `channel:room`, or `channel:contact` for an answer in a chat. */
  readonly recipient: string;
  /** The resident in whose inbox it lies; absent for rooms and for answers in a chat. */
  readonly inbox?: string;
  /** An answer in a chat, which is nobody's news: what it said is forgotten when it was sent or given up. */
  readonly isReply?: true;
  /** Empty once a reply was sent or given up. */
  readonly text: string;
  /** Id of the need, poll or activity it is about. */
  readonly about?: string;
  /** The broadcast of which it is a copy. */
  readonly broadcast?: string;
  /** The region whose staff see it when it could not be delivered; empty when nobody knows where the recipient lives. */
  readonly region: RegionPath | '';
  readonly channel?: string;
  readonly to?: Destination;
  /** Notices of one lane arrive in their order. */
  readonly lane?: string;
  readonly order: number;
  readonly state: NoticeState;
  readonly why?: NoticeReason;
  readonly at: Date;
  /** What must not wait for news: urgent calls first, then answers, then notices, broadcasts last. */
  readonly priority: number;
  /** Not handed to the channel before this. */
  readonly dueAt: Date;
  /** From then on it is no longer news, and is skipped instead of sent. */
  readonly until?: Date;
  readonly tries: number;
  readonly claim?: { readonly by: string; readonly until: Date };
  readonly sentAt?: Date;
  readonly readAt?: Date;
  /** The member of staff who decided what becomes of it after it could not be delivered. */
  readonly settledBy?: string;
  /** When a finished reply is deleted. */
  readonly forgetAt?: Date;
}

/** A notice before the store has given it its place in the order. */
export type NoticeDraft = Omit<Notice, 'order' | 'tries' | 'dueAt' | 'priority'> & { readonly priority?: number };

export const PRIORITY = { alert: 0, answer: 1, notice: 2, broadcast: 3 } as const;

export const laneOf = (channel: string, to: Destination): string =>
  'room' in to ? `${channel}:room:${to.room}` : `${channel}:contact:${to.contact}`;

/** The same words for the same cause to the same recipient are one notice. */
export const noticeId = (cause: string, recipient: string, index = 0): string =>
  idFrom('notice', cause, recipient, index);
