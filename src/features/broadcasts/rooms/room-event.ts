/** What can happen to a group chat: people and the bot come and go, and it gets another name. */
export const ROOM_EVENTS = ['joined', 'left', 'bot-joined', 'bot-removed', 'renamed'] as const;
export type RoomEventKind = (typeof ROOM_EVENTS)[number];

/** An event as a channel hands it in. Handed in twice, it changes nothing. */
export interface RoomEvent {
  readonly kind: RoomEventKind;
  readonly channel: string;
  /** The room's id on its channel. */
  readonly room: string;
  /** What the room calls itself now, where the channel says. */
  readonly roomName?: string;
  /** Whose coming or going it is, by their contact ids. */
  readonly contacts: readonly string[];
}
