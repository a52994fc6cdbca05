import { z } from 'zod';
import { defineUseCase } from '../../kernel/index.ts';
import { pathsUp } from '../regions/index.ts';
import { needResident } from '../residents/index.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly polls: PollStore;
}

/** What may be answered now: in this chat room, or without one, wherever the one who asks lives or is a member. */
export const findOpenPolls = defineUseCase({
  name: 'polls.find-open-polls',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ polls }: Ports, actor, { room }) {
    needResident(actor);
    if (room !== undefined) return polls.openInRoom(room);
    return polls.openFor(actor.region === undefined ? [] : pathsUp(actor.region), actor.id);
  },
});
