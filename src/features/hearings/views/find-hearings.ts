import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { pathsUp } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import type { HearingStore } from '../hearing-store.ts';

interface Ports {
  readonly hearings: Pick<HearingStore, 'goingOnInRoom' | 'goingOnFor'>;
}

/** Hearings that are not over: of this chat room, or without one, wherever the one who asks lives, is a member or is invited. */
export const findHearings = defineUseCase({
  name: 'hearings.find-hearings',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ hearings }: Ports, actor, { room }) {
    needResident(actor);
    if (room !== undefined) return hearings.goingOnInRoom(room);
    return hearings.goingOnFor(actor.region === undefined ? [] : pathsUp(actor.region), actor.id);
  },
});
