import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { plainDwelling } from '../../regions/index.ts';
import { bornOn } from '../eligibility/age.ts';
import { needResident } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
}

/**
 * When one was born and behind which door one lives: for activities that ask for an age or count by household. Null takes it
 * back, what is not given stays.
 */
export const describeSelf = defineUseCase({
  name: 'residents.describe-self',
  input: z.object({
    bornOn: bornOn.nullable().optional(),
    dwelling: z
      .string()
      .trim()
      .max(30)
      .transform(plainDwelling)
      .refine((words) => words !== '', '应为门牌，例如 3单元502')
      .nullable()
      .optional(),
  }),
  async run({ residents }: Ports, actor, given) {
    needResident(actor);
    const described = await residents.change(actor.id, (resident) => {
      ensure(typeof given.dwelling !== 'string' || resident.region !== undefined, 'residents.say-where-first');
      const { bornOn: bornBefore, dwelling: dwelledBefore, ...rest } = resident;
      const born = given.bornOn === undefined ? bornBefore : (given.bornOn ?? undefined);
      const dwelling = given.dwelling === undefined ? dwelledBefore : (given.dwelling ?? undefined);
      const next = {
        ...rest,
        ...(born !== undefined && { bornOn: born }),
        ...(dwelling !== undefined && { dwelling }),
      };
      return { next, result: next };
    });
    return found(described, 'residents.missing');
  },
});
