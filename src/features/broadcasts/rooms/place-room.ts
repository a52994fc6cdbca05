import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayPlaceRoom } from '../policy.ts';
import { roomId } from './room.ts';
import type { RoomStore } from './room-store.ts';

interface Ports {
  readonly rooms: RoomStore;
  readonly regions: RegionStore;
}

/** Says which community a group chat belongs to, so that what concerns the community is told there. */
export const placeRoom = defineUseCase({
  name: 'broadcasts.place-room',
  input: z.object({
    channel: z.string().min(1).max(40),
    room: z.string().min(1).max(200),
    name: z.string().max(100).optional(),
    region: regionPath,
  }),
  async run({ rooms, regions }: Ports, actor, { channel, room, name, region }) {
    const before = await rooms.find(roomId(channel, room));
    allow(mayPlaceRoom(actor, region, before?.region), 'broadcasts.staff-only');
    found(await regions.find(region), 'regions.missing');

    return rooms.put({
      channel,
      room,
      region,
      ...(name !== undefined && { name }),
    });
  },
});
