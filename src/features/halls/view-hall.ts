import { z } from 'zod';
import { defineUseCase, found } from '../../kernel/index.ts';
import type { HallStore } from './hall-store.ts';
import { mayRunHall, needKnown } from './policy.ts';

interface Ports {
  readonly halls: HallStore;
}

/** The hall, and whether the one who asks runs it: then its member list and rooms may be shown. */
export const viewHall = defineUseCase({
  name: 'halls.view-hall',
  input: z.object({ hallId: z.string() }),
  async run({ halls }: Ports, actor, { hallId }) {
    needKnown(actor);
    const hall = found(await halls.find(hallId), 'halls.missing');
    return { hall, runs: mayRunHall(actor, hall) };
  },
});
