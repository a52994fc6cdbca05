import { z } from 'zod';
import { defineUseCase } from '../../kernel/index.ts';
import { pathsUp } from '../regions/index.ts';
import { needResident, type ResidentStore } from '../residents/index.ts';
import type { ElectorateStore } from './electorate/electorate-store.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly polls: PollStore;
  readonly electorates: Pick<ElectorateStore, 'pollsOf'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
}

/**
 * What may be answered now: in this chat room, or without one, wherever the one who asks lives, is a member, or stands on the
 * roll, as an owner does who lives elsewhere.
 */
export const findOpenPolls = defineUseCase({
  name: 'polls.find-open-polls',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ polls, electorates, residents }: Ports, actor, { room }) {
    needResident(actor);
    if (room !== undefined) return polls.openInRoom(room);
    const joined = await residents.joinedFrom([actor.id]);
    const onRoll = await electorates.pollsOf([actor.id, ...joined.keys()]);
    return polls.openFor(actor.region === undefined ? [] : pathsUp(actor.region), actor.id, onRoll);
  },
});
