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
  readonly kind: 'text' | 'voice' | 'picture' | 'other';
  /** Was the bot meant: a private chat, or mentioned in a room? */
  readonly addressed: boolean;
  readonly at: Date;
}

/** Messages of one lane are answered in their order: a room's, or one person's private ones. */
export const laneOfUtterance = ({ channel, room, contact }: Utterance): string =>
  room === undefined ? `${channel}:contact:${contact}` : `${channel}:room:${room}`;
