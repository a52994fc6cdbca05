import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import type { Hall } from './hall.ts';
import type { HallStore } from './hall-store.ts';

interface Ports {
  readonly halls: HallStore;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: the lists of voters and organizers name the one that goes on. */
export const followJoined = defineUseCase({
  name: 'halls.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ halls, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'halls.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const { id } of await halls.naming(from)) {
        await halls.change(id, (hall) => ({ next: renamed(hall, from, into), result: undefined }));
      }
    });
  },
});

function renamed(hall: Hall, from: string, into: string): Hall {
  const follow = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === from ? into : id)))];
  const voters =
    hall.voters.kind === 'members' ? { ...hall.voters, members: follow(hall.voters.members) } : hall.voters;
  return { ...hall, voters, organizers: follow(hall.organizers) };
}
