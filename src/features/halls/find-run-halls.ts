import { z } from 'zod';
import { defineUseCase } from '../../kernel/index.ts';
import type { HallStore } from './hall-store.ts';
import { mayRunHall, needKnown } from './policy.ts';

interface Ports {
  readonly halls: HallStore;
}

/** Where the one who asks may put questions: the hall of this chat room, or every hall they run. */
export const findRunHalls = defineUseCase({
  name: 'halls.find-run-halls',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ halls }: Ports, actor, { room }) {
    needKnown(actor);
    if (room !== undefined) {
      const hall = await halls.ofRoom(room);
      return hall === null ? [] : [hall];
    }
    const regions = actor.grants.map(({ region }) => region);
    return (await halls.runBy(actor.id, regions)).filter((hall) => mayRunHall(actor, hall));
  },
});
