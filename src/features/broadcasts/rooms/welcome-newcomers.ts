import { z } from 'zod';
import { CHAT } from '../../../../config/defaults.ts';
import { ROOMS } from '../../../../config/rooms.ts';
import { allow, defineUseCase, isSystem, later, newId, type Clock } from '../../../kernel/index.ts';
import { inLocale, say } from '../../../phrases/index.ts';
import { laneOf, noticeId, type NoticeDraft } from '../notices/notice.ts';
import type { NoticeStore } from '../notices/notice-store.ts';
import type { NewcomerStore } from './newcomer-store.ts';
import type { Room } from './room.ts';
import type { RoomStore } from './room-store.ts';

interface Ports {
  readonly rooms: RoomStore;
  readonly newcomers: NewcomerStore;
  readonly notices: NoticeStore;
  readonly clock: Clock;
}

/**
 * Welcomes those who joined a room: everyone who came within a while in one sentence, and nobody twice. Who is in a
 * welcome is kept before it is said, so that one that was interrupted is finished as it was begun.
 */
export const welcomeNewcomers = defineUseCase({
  name: 'broadcasts.welcome-newcomers',
  input: z.object({}),
  async run({ rooms, newcomers, notices, clock }: Ports, actor) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const now = clock();
    let welcomed = 0;
    for (const id of await newcomers.waitingRooms(later(now, -ROOMS.welcomeTogetherMs))) {
      const gathered = await newcomers.gather(id, newId());
      const room = await rooms.find(id);
      if (gathered === null || room === null) continue;

      if (room.goneAt === undefined) await notices.add([welcomeOf(room, gathered, now)]);
      await newcomers.finish(gathered.welcome, now);
      welcomed += gathered.contacts.length;
    }
    return { welcomed };
  },
});

function welcomeOf(room: Room, { welcome, contacts }: { welcome: string; contacts: string[] }, at: Date): NoticeDraft {
  const to = { room: room.room, mentions: contacts };
  return {
    id: noticeId(welcome, room.id),
    recipient: room.id,
    text: inLocale('zh', () => say('rooms.welcome', { name: CHAT.botName })),
    region: room.region ?? '',
    channel: room.channel,
    to,
    lane: laneOf(room.channel, to),
    state: 'queued',
    at,
  };
}
