import { z } from 'zod';
import {
  allow,
  defineUseCase,
  ensure,
  found,
  type Clock,
  type HappeningDraft,
  type JoinedRecords,
  type RegionPath,
} from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayKeepRegister } from '../policy.ts';
import type { Register, RegisterPerson } from '../register.ts';
import type { RegisterStore } from '../register-store.ts';

interface Ports {
  readonly registers: RegisterStore;
  readonly residents: JoinedRecords;
  readonly clock: Clock;
}

/**
 * Says which resident somebody of the register is, or with null that they are none: from then on that resident casts their
 * ballots. A worker who knows both says so; names never do.
 */
export const linkPerson = defineUseCase({
  name: 'register.link-person',
  input: z.object({ region: regionPath, personId: z.string().max(64), residentId: z.string().max(64).nullable() }),
  async run({ registers, residents, clock }: Ports, actor, { region, personId, residentId }) {
    allow(mayKeepRegister(actor, region), 'register.not-keeper');
    const resident =
      residentId === null ? undefined : found(await residents.current(residentId), 'residents.missing').id;
    const at = clock();

    const changed = await registers.change(region, (register) => {
      const before = personIn(register, personId);
      ensure(resident === undefined || before.erasedAt === undefined, 'register.person-erased');
      const other = register.people.find((one) => one.resident === resident && one.id !== personId);
      ensure(resident === undefined || other === undefined, 'register.linked-already', { code: other?.code ?? '' });
      if (before.resident === resident) return { result: before };

      const { resident: _resident, ...rest } = before;
      const person: RegisterPerson = resident === undefined ? rest : { ...rest, resident };
      return {
        next: withPerson(register, person),
        happenings: [before.resident, resident].flatMap((one) =>
          one === undefined ? [] : [linked(actor.id, at, region, one)],
        ),
        result: person,
      };
    });
    return found(changed, 'register.missing');
  },
});

/** Of a resident who is somebody of the register now, or is nobody of it any more. */
const linked = (by: string, at: Date, region: RegionPath, resident: string): HappeningDraft => ({
  name: 'register.person-linked',
  by,
  at,
  region,
  facts: { resident },
});

const personIn = ({ people }: Register, id: string): RegisterPerson =>
  found(
    people.find((one) => one.id === id),
    'register.person-missing',
  );

const withPerson = (register: Register, person: RegisterPerson): Register => ({
  ...register,
  people: register.people.map((one) => (one.id === person.id ? person : one)),
});
