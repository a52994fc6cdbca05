import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../kernel/index.ts';
import type { Hall } from './hall.ts';
import { hallFields } from './hall-input.ts';
import type { HallStore } from './hall-store.ts';
import { mayOpenHall } from './policy.ts';

interface Ports {
  readonly halls: HallStore;
  readonly clock: Clock;
}

/** Changes what is given and leaves the rest. Polls that are open keep the voters and rooms they were opened with. */
export const editHall = defineUseCase({
  name: 'halls.edit-hall',
  input: z.object({
    hallId: z.string(),
    name: hallFields.name.optional(),
    rooms: hallFields.rooms.optional(),
    voters: hallFields.voters.optional(),
    organizers: hallFields.organizers.optional(),
  }),
  async run({ halls, clock }: Ports, actor, { hallId, ...changes }) {
    const before = found(await halls.find(hallId), 'halls.missing');
    allow(mayOpenHall(actor, before.region), 'halls.not-staff');

    const at = clock();
    const edited = await halls.change(hallId, (hall) => {
      const next = withChanges(hall, changes);
      const fields = Object.keys(changes).sort();
      return {
        next,
        happenings: [{ name: 'halls.edited', by: actor.id, at, region: hall.region, facts: { fields } }],
        result: next,
      };
    });
    return found(edited, 'halls.missing');
  },
});

type Changes = { readonly [Field in keyof Hall]?: Hall[Field] | undefined };

const withChanges = (hall: Hall, { name, rooms, voters, organizers }: Changes): Hall => ({
  ...hall,
  name: name ?? hall.name,
  rooms: rooms ?? hall.rooms,
  voters: voters ?? hall.voters,
  organizers: organizers ?? hall.organizers,
});
