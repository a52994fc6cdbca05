import { z } from 'zod';
import { OWN_DATA } from '../../../../config/people/own-data.ts';
import { allow, defineUseCase, found, isSystem, later, type Clock, type PersonalData } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import { personOf } from './person.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly personalData: readonly PersonalData[];
  readonly clock: Clock;
}

/** Has every feature delete what it holds of somebody who left. */
export const erase = defineUseCase({
  name: 'residents.erase',
  input: z.object({ residentId: z.string() }),
  async run(ports: Ports, actor, { residentId }): Promise<void> {
    allow(isSystem(actor), 'residents.system-only');
    await eraseAll(ports, found(await ports.residents.find(residentId), 'residents.missing'));
  },
});

/** Once more when nothing is under way any longer, and then the contacts themselves. */
export const eraseRests = defineUseCase({
  name: 'residents.erase-rests',
  input: z.object({}),
  async run(ports: Ports, actor): Promise<number> {
    allow(isSystem(actor), 'residents.system-only');
    const before = later(ports.clock(), -OWN_DATA.secondLookMs);
    const left = await ports.residents.leavingSince(before);
    for (const resident of left) {
      await eraseAll(ports, resident);
      const { formerIds } = await personOf(ports.residents, resident);
      for (const id of [...formerIds, resident.id]) await forgetContacts(ports.residents, id);
    }
    return left.length;
  },
});

async function eraseAll({ residents, personalData }: Ports, resident: Resident): Promise<void> {
  if (resident.leftAt === undefined) return;
  const person = await personOf(residents, resident);
  for (const { forget } of personalData) await forget(person);
}

async function forgetContacts(residents: ResidentStore, id: string): Promise<void> {
  await residents.change(id, ({ leaving: _leaving, name: _name, tags: _tags, ...value }) => ({
    next: { ...value, contacts: [], handedOver: [] },
    result: undefined,
  }));
}
