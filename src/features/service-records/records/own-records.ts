import { z } from 'zod';
import { defineUseCase, pageInput } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { VolunteerStore } from '../volunteers/volunteer-store.ts';
import { newVolunteer } from '../volunteers/volunteer.ts';
import type { ServiceRecordStore } from './record-store.ts';

interface Ports {
  readonly serviceRecords: ServiceRecordStore;
  readonly volunteers: VolunteerStore;
}

/** One's own services, latest first, with training and commendations. */
export const viewOwnRecords = defineUseCase({
  name: 'service-records.view-own-records',
  input: z.object({ limit: pageInput.limit }),
  async run({ serviceRecords, volunteers }: Ports, actor, { limit }) {
    needResident(actor);
    const [records, volunteer] = await Promise.all([
      serviceRecords.ofVolunteer(actor.id, { limit }),
      volunteers.find(actor.id),
    ]);
    return { records, volunteer: volunteer ?? newVolunteer(actor.id) };
  },
});

/** What waits for one's own word, the oldest first. */
export const findAwaiting = defineUseCase({
  name: 'service-records.find-awaiting',
  input: z.object({}),
  async run({ serviceRecords }: Pick<Ports, 'serviceRecords'>, actor) {
    needResident(actor);
    return serviceRecords.awaiting(actor.id, 20);
  },
});
