import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayKeepRecords } from '../policy.ts';
import type { VolunteerStore } from './volunteer-store.ts';

interface Ports {
  readonly volunteers: VolunteerStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly clock: Clock;
}

const whom = { region: regionPath, volunteer: z.string().min(1).max(64) };
const words = z.string().trim().min(2).max(60);

/** Notes what a volunteer was trained in (培训情况). */
export const noteTraining = defineUseCase({
  name: 'service-records.note-training',
  input: z.object({
    ...whom,
    name: words,
    heldBy: words,
    on: z.iso.date(),
    minutes: z.number().int().min(1).max(100_000),
  }),
  async run(ports: Ports, actor, { region, volunteer, ...training }, call) {
    allow(mayKeepRecords(actor, region), 'service-records.not-keeper');
    const id = call.newId('training');
    return ports.volunteers.keep(await whose(ports, region, volunteer), (value) => {
      if (value.trainings.some((one) => one.id === id)) return { result: value };
      const happening = { name: 'service-records.training-noted', by: actor.id, at: ports.clock(), region };
      const next = { ...value, trainings: [...value.trainings, { id, ...training }] };
      return { next, happenings: [{ ...happening, facts: { minutes: training.minutes } }], result: next };
    });
  },
});

/** Notes what a volunteer was commended with (表彰奖励情况). */
export const noteCommendation = defineUseCase({
  name: 'service-records.note-commendation',
  input: z.object({ ...whom, name: words, givenBy: words, on: z.iso.date() }),
  async run(ports: Ports, actor, { region, volunteer, ...commendation }, call) {
    allow(mayKeepRecords(actor, region), 'service-records.not-keeper');
    const id = call.newId('commendation');
    return ports.volunteers.keep(await whose(ports, region, volunteer), (value) => {
      if (value.commendations.some((one) => one.id === id)) return { result: value };
      const happening = { name: 'service-records.commendation-noted', by: actor.id, at: ports.clock(), region };
      const next = { ...value, commendations: [...value.commendations, { id, ...commendation }] };
      return { next, happenings: [{ ...happening, facts: {} }], result: next };
    });
  },
});

/** Somebody who lives where the records are kept; to others there is nobody of this id. */
async function whose({ residents }: Ports, region: string, id: string): Promise<string> {
  const resident = await residents.current(id);
  return found(resident?.region?.startsWith(region) === true ? resident : null, 'residents.missing').id;
}
