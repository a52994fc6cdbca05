import { idsOf, type PersonalData } from '../../kernel/index.ts';
import type { Hall } from './hall.ts';
import type { HallStore } from './hall-store.ts';

/** The lists of voters and organizers that name somebody. Rolls of polls that were opened keep the id. */
export const hallsData = ({ halls }: { readonly halls: HallStore }): PersonalData => ({
  about: 'halls',
  async export(person) {
    const naming = (await Promise.all(idsOf(person).map((id) => halls.naming(id)))).flat();
    return naming.map(({ name, region }) => ({ name, region }));
  },
  async forget(person) {
    for (const resident of idsOf(person)) {
      for (const { id } of await halls.naming(resident))
        await halls.change(id, (hall) => ({ next: without(hall, resident), result: undefined }));
    }
  },
});

function without(hall: Hall, resident: string): Hall {
  const others = (ids: readonly string[]): string[] => ids.filter((id) => id !== resident);
  const voters =
    hall.voters.kind === 'members' ? { ...hall.voters, members: others(hall.voters.members) } : hall.voters;
  return { ...hall, voters, organizers: others(hall.organizers) };
}
