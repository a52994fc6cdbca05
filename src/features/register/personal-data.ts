import { idsOf, type Clock, type PersonalData, type Person } from '../../kernel/index.ts';
import type { Register, RegisterPerson } from './register.ts';
import type { RegisterStore } from './register-store.ts';

interface Ports {
  readonly registers: RegisterStore;
  readonly clock: Clock;
}

/**
 * What the register has of somebody who is linked to it. When they leave, their name goes and the link with it; that a
 * dwelling has an owner and a household a member stays, because others are counted by it.
 */
export const registerData = ({ registers, clock }: Ports): PersonalData => ({
  about: 'register',
  async export(person) {
    return (await registersOf(registers, person)).flatMap((register) =>
      register.people.filter((one) => isThem(one, person)).map((one) => exported(register, one)),
    );
  },
  async forget(person) {
    const now = clock();
    for (const { id } of await registersOf(registers, person)) {
      await registers.change(id, (register) => ({
        next: { ...register, people: register.people.map((one) => (isThem(one, person) ? erased(one, now) : one)) },
        result: undefined,
      }));
    }
  },
});

async function registersOf(registers: RegisterStore, person: Person): Promise<Register[]> {
  const all = (await Promise.all(idsOf(person).map((id) => registers.linking(id)))).flat();
  return [...new Map(all.map((register) => [register.id, register])).values()];
}

const isThem = ({ resident }: RegisterPerson, person: Person): boolean =>
  resident !== undefined && idsOf(person).includes(resident);

function erased({ resident: _resident, ...rest }: RegisterPerson, erasedAt: Date): RegisterPerson {
  return { ...rest, name: '', erasedAt };
}

const exported = (register: Register, { id, code, name, isAdult, tags }: RegisterPerson) => ({
  region: register.id,
  code,
  name,
  isAdult,
  tags,
  dwellings: register.dwellings
    .filter(({ owners }) => owners.includes(id))
    .map(({ region, door, area, state }) => ({ region, door, areaCm2: area, state })),
  households: register.households
    .filter(({ members }) => members.includes(id))
    .map(({ region, label, representative }) => ({ region, label, isRepresentative: representative === id })),
});
