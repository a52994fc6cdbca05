import { z } from 'zod';
import { CODES } from '../../../../config/defaults.ts';
import { allow, defineUseCase, found, later, type Clock } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayPlaceRoom } from '../policy.ts';
import type { RoomCodeStore } from './room-code-store.ts';

interface Ports {
  readonly roomCodes: RoomCodeStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** A code that is typed in a group chat to say which community it belongs to. */
export const issueRoomCode = defineUseCase({
  name: 'broadcasts.issue-room-code',
  input: z.object({ region: regionPath }),
  async run({ roomCodes, regions, clock }: Ports, actor, { region }) {
    allow(mayPlaceRoom(actor, region, undefined), 'broadcasts.not-your-place');
    found(await regions.find(region), 'regions.missing');

    return { code: await roomCodes.issue(region, CODES.roomMs), until: later(clock(), CODES.roomMs) };
  },
});
