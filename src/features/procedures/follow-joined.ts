import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import { renameObjector, renameOwner } from './people.ts';
import type { ItemStore } from './board/item-store.ts';
import type { ProcedureStore } from './course/procedure-store.ts';
import type { RatingStore } from './ratings/rating-store.ts';

interface Ports {
  readonly procedures: Pick<ProcedureStore, 'ownedBy' | 'change'>;
  readonly boardItems: Pick<ItemStore, 'objectedBy' | 'change'>;
  readonly procedureRatings: Pick<RatingStore, 'ofResident' | 'change'>;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: tasks, objections and ratings are those of the one that goes on. */
export const followJoined = defineUseCase({
  name: 'procedures.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ procedures, boardItems, procedureRatings, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'procedures.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const { id } of await procedures.ownedBy(from))
        await procedures.change(id, (procedure) => ({ next: renameOwner(procedure, from, into), result: undefined }));
      for (const { id } of await boardItems.objectedBy(from))
        await boardItems.change(id, (item) => ({ next: renameObjector(item, from, into), result: undefined }));
      for (const { id } of await procedureRatings.ofResident(from))
        await procedureRatings.change(id, (rating) => ({ next: { ...rating, resident: into }, result: undefined }));
    });
  },
});
