import { idsOf, type PersonalData } from '../../kernel/index.ts';
import type { ItemStore } from './board/item-store.ts';
import type { ProcedureStore } from './course/procedure-store.ts';
import { renameOwner, withoutObjector } from './people.ts';
import type { RatingStore } from './ratings/rating-store.ts';

interface Ports {
  readonly procedures: Pick<ProcedureStore, 'find' | 'ownedBy' | 'change'>;
  readonly boardItems: Pick<ItemStore, 'objectedBy' | 'change'>;
  readonly procedureRatings: Pick<RatingStore, 'ofResident'>;
}

/**
 * Objections, ratings and tasks somebody answers for. Ratings stay as an id's: what was counted does not change when somebody
 * leaves. What officers recorded as such is the community's.
 */
export const proceduresData = ({ procedures, boardItems, procedureRatings }: Ports): PersonalData => ({
  about: 'procedures',
  async export(person) {
    const ids = idsOf(person);
    const [owned, items, ratings] = await Promise.all([
      Promise.all(ids.map((id) => procedures.ownedBy(id))),
      Promise.all(ids.map((id) => boardItems.objectedBy(id))),
      Promise.all(ids.map((id) => procedureRatings.ofResident(id))),
    ]);
    return {
      tasks: owned
        .flat()
        .flatMap(({ title, tasks }) =>
          tasks
            .filter(({ owner }) => owner.kind === 'officer' && ids.includes(owner.resident))
            .map((task) => ({ procedure: title, task: task.title, dueOn: task.dueOn, state: task.state })),
        ),
      objections: items
        .flat()
        .flatMap(({ title, objections }) =>
          objections
            .filter(({ by }) => by !== undefined && ids.includes(by))
            .map(({ text, at, answer }) => ({ item: title, text, at, answer: answer?.text })),
        ),
      ratings: await Promise.all(
        ratings.flat().map(async ({ procedure, verdict, ratedAt }) => ({
          procedure: (await procedures.find(procedure))?.title,
          verdict,
          ratedAt,
        })),
      ),
    };
  },
  async forget(person) {
    for (const resident of idsOf(person)) {
      for (const { id } of await procedures.ownedBy(resident))
        await procedures.change(id, (procedure) => ({ next: renameOwner(procedure, resident), result: undefined }));
      for (const { id } of await boardItems.objectedBy(resident))
        await boardItems.change(id, (item) => ({ next: withoutObjector(item, resident), result: undefined }));
    }
  },
});
