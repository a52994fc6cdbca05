import type { Contact, Room, Wechaty } from 'wechaty';
import type { RoomEvent } from '../../src/features/broadcasts/index.ts';

/** What WeChat says of its groups: who came and went, the account itself included, and their names. */
export function listenToRooms(bot: Wechaty, onRoomEvent: (event: RoomEvent) => void): void {
  bot.on('room-join', (room, joined) => {
    if (joined.some(isSelf)) onRoomEvent(eventOf('bot-joined', room));
    const others = idsOfOthers(joined);
    if (others.length > 0) onRoomEvent(eventOf('joined', room, others));
  });
  bot.on('room-leave', (room, left) => {
    if (left.some(isSelf)) onRoomEvent(eventOf('bot-removed', room));
    const others = idsOfOthers(left);
    if (others.length > 0) onRoomEvent(eventOf('left', room, others));
  });
  bot.on('room-topic', (room, topic) => onRoomEvent({ ...eventOf('renamed', room), roomName: topic }));
}

const eventOf = (kind: RoomEvent['kind'], room: Room, contacts: readonly string[] = []): RoomEvent => ({
  channel: 'wechat',
  room: room.id,
  kind,
  contacts,
});

const isSelf = (contact: Contact): boolean => contact.self();

const idsOfOthers = (contacts: readonly Contact[]): string[] =>
  contacts.filter((contact) => !isSelf(contact)).map(({ id }) => id);
