import { z } from 'zod';
import { CODES } from '../../../../config/defaults.ts';
import { allow, defineUseCase, Refusal } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { mayPlaceRoom } from '../policy.ts';
import { roomId } from './room.ts';
import type { RoomCodeStore } from './room-code-store.ts';
import type { RoomStore } from './room-store.ts';

interface Ports {
  readonly rooms: RoomStore;
  readonly roomCodes: RoomCodeStore;
  readonly attempts: Attempts;
}

/**
 * The group chat in which the code is typed belongs to the code's community from now on. Whoever types it must care for
 * the community too: a code that was passed on binds nothing, and is not used up.
 */
export const bindRoom = defineUseCase({
  name: 'broadcasts.bind-room',
  input: z.object({
    channel: z.string().min(1).max(40),
    room: z.string().min(1).max(200),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, '应为6位数字'),
  }),
  async run({ rooms, roomCodes, attempts }: Ports, actor, { channel, room, code }) {
    await attempts.use('code', actor.id);
    const id = roomId(channel, room);
    const [region, before] = await Promise.all([roomCodes.regionOf(code), rooms.find(id)]);
    if (region === null) throw new Refusal('invalid', 'broadcasts.room-code-unknown');
    allow(mayPlaceRoom(actor, region, before?.region), 'broadcasts.not-your-place');

    const isOurs = await roomCodes.take(code, id, CODES.roomMs);
    if (!isOurs) throw new Refusal('conflict', 'broadcasts.room-code-used');
    const bound = await rooms.put({ channel, room, region });
    await rooms.markPresent(id);
    return { ...bound, region };
  },
});
