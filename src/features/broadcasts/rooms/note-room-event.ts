import { z } from 'zod';
import { CHAT } from '../../../../config/defaults.ts';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { inLocale, say } from '../../../phrases/index.ts';
import { laneOf, noticeId, type NoticeDraft } from '../notices/notice.ts';
import type { NoticeStore } from '../notices/notice-store.ts';
import type { NewcomerStore } from './newcomer-store.ts';
import { roomId, type Room } from './room.ts';
import { ROOM_EVENTS } from './room-event.ts';
import type { RoomStore } from './room-store.ts';

interface Ports {
  readonly rooms: RoomStore;
  readonly newcomers: NewcomerStore;
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

/**
 * Keeps what happened to a group chat. Newcomers are noted for a welcome where the room belongs to a community; a room the
 * bot was removed from is told nothing more; one it was added to is asked, once, to be bound.
 */
export const noteRoomEvent = defineUseCase({
  name: 'broadcasts.note-room-event',
  input: z.object({
    kind: z.enum(ROOM_EVENTS),
    channel: z.string().min(1).max(40),
    room: z.string().min(1).max(200),
    roomName: z.string().max(200).optional(),
    contacts: z.array(z.string().min(1).max(200)).max(500).default([]),
  }),
  async run(ports: Ports, actor, { kind, channel, room, roomName, contacts }) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const { rooms, newcomers, notices, clock } = ports;
    const known = await rooms.put({ channel, room, ...(roomName !== undefined && { name: roomName }) });

    if (kind === 'joined' && known.region !== undefined) await newcomers.note(known.id, contacts, clock());
    if (kind === 'left') await newcomers.forget(known.id, contacts);
    if (kind === 'bot-removed') {
      await rooms.markGone(known.id, clock());
      await notices.skipLane(channel, laneOf(channel, { room }), 'room-gone');
    }
    if (kind === 'bot-joined') {
      await rooms.markPresent(known.id);
      if (known.region === undefined) await notices.add([askToBind(known, clock())]);
    }
  },
});

function askToBind({ channel, room }: Room, at: Date): NoticeDraft {
  const recipient = roomId(channel, room);
  const to = { room };
  const text = inLocale('zh', () => say('rooms.bind-me', { name: CHAT.botName }));
  const id = noticeId('ask-to-bind', recipient);
  return { id, recipient, text, region: '', channel, to, lane: laneOf(channel, to), state: 'queued', at };
}
