import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { clerksHearing, type ClerkPorts } from '../conduct.ts';

interface Ports extends ClerkPorts {
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** Who signed up, has a seat or is invited, with their names, for whoever runs the hall. */
export const listParticipants = defineUseCase({
  name: 'hearings.list-participants',
  input: z.object({ hearingId: z.string() }),
  async run(ports: Ports, actor, { hearingId }) {
    const hearing = await clerksHearing(ports, actor, hearingId);
    const ids = [...hearing.signUps.map(({ resident }) => resident), ...hearing.invited];
    const known = await ports.residents.findMany([...new Set(ids)]);
    return { hearing, names: new Map(known.map(({ id, name }) => [id, name])) };
  },
});
