import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../kernel/index.ts';
import { regionPath, type RegionStore } from '../regions/index.ts';
import { hallFields } from './hall-input.ts';
import type { HallStore } from './hall-store.ts';
import { mayOpenHall } from './policy.ts';

interface Ports {
  readonly halls: HallStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

export const openHall = defineUseCase({
  name: 'halls.open-hall',
  input: z.object({
    region: regionPath,
    name: hallFields.name,
    rooms: hallFields.rooms.default([]),
    voters: hallFields.voters.default({ kind: 'residents' }),
    organizers: hallFields.organizers.default([]),
  }),
  async run({ halls, regions, clock }: Ports, actor, input, call) {
    allow(mayOpenHall(actor, input.region), 'halls.not-staff');
    found(await regions.find(input.region), 'regions.missing');

    const hall = { id: call.newId('hall'), ...input };
    return halls.insert(hall, [{ name: 'halls.opened', by: actor.id, at: clock(), region: hall.region, facts: {} }]);
  },
});
