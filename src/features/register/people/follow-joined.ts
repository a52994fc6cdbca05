import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../../kernel/index.ts';
import type { Register, RegisterPerson } from '../register.ts';
import type { RegisterStore } from '../register-store.ts';

interface Ports {
  readonly registers: RegisterStore;
  readonly residents: JoinedRecords;
}

/** After two records of one resident were joined: whoever was linked to either is linked to the one that goes on. */
export const followJoined = defineUseCase({
  name: 'register.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ registers, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'register.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const { id } of await registers.linking(from))
        await registers.change(id, (register) => ({ next: followed(register, from, into), result: undefined }));
    });
  },
});

/** Where both were linked, to two people of one register, the link to the other one ends: a resident is one of them. */
function followed(register: Register, from: string, into: string): Register {
  const isLinked = register.people.some(({ resident }) => resident === into);
  const people = register.people.map((person): RegisterPerson => {
    if (person.resident !== from) return person;
    const { resident: _resident, ...rest } = person;
    return isLinked ? rest : { ...rest, resident: into };
  });
  return { ...register, people };
}
