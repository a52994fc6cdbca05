/** One message as a channel hands it in, the same for every channel. */
export interface Utterance {
  /** Channel and message id: the same message delivered twice has the same id. */
  readonly id: string;
  readonly channel: string;
  /** The room's id on its channel; absent in a private chat. */
  readonly room?: string;
  /** What the room calls itself, where the channel says. */
  readonly roomName?: string;
  /** The speaker's contact id on the channel. */
  readonly contact: string;
  /** What was typed, without the mention of the bot; of a voice message the channel's transcript, if it has one. */
  readonly text: string;
  readonly kind: UtteranceKind;
  /** Was the bot meant: a private chat, or mentioned in a room? */
  readonly addressed: boolean;
  /** Of a recall, the message that was taken back, where the channel says. */
  readonly recalls?: string;
  readonly at: Date;
  /** Of a picture sent in private: fetches it, where the channel can. It is not kept with the message. */
  readonly picture?: () => Promise<Uint8Array>;
}

/**
 * What was sent. A *quote* repeats somebody else's words and is not said to the bot; one of the bot's own words is *text*.
 * A *card* is a link, a mini-program, a contact or a chat history; *other* is what a channel cannot tell.
 */
export const UTTERANCE_KINDS = [
  'text',
  'voice',
  'picture',
  'card',
  'file',
  'quote',
  'recall',
  'red-packet',
  'sticker',
  'location',
  'other',
] as const;
export type UtteranceKind = (typeof UTTERANCE_KINDS)[number];

/** Messages of one lane are answered in their order: a room's, or one person's private ones. */
export const laneOfUtterance = ({ channel, room, contact }: Utterance): string =>
  room === undefined ? `${channel}:contact:${contact}` : `${channel}:room:${room}`;
