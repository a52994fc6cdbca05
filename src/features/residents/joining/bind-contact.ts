import { z } from 'zod';
import { CODES } from '../../../../config/defaults.ts';
import { defineUseCase, ensure, Refusal, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { needResident } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { BindingCodeStore } from './binding-code-store.ts';
import { handOver, inOrder } from './join.ts';
import { takeOverInto } from './take-over.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly bindingCodes: BindingCodeStore;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/**
 * Joins the record of whoever issued the code with that of whoever enters it. Roles go on with the joined record, but
 * whoever enters a code must hold none: else a stranger could collect a worker's roles by getting them to type a code.
 */
export const bindContact = defineUseCase({
  name: 'residents.bind-contact',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, '应为6位数字'),
  }),
  async run({ residents, bindingCodes, attempts, clock }: Ports, actor, { code }) {
    needResident(actor);
    await attempts.use('code', actor.id);
    const taken = await bindingCodes.take(code, actor.id, CODES.bindingMs);
    const one = taken === null ? null : await residents.current(taken.issuer);
    const other = taken === null ? null : await residents.current(taken.taker);
    if (taken === null || one === null || other?.id !== actor.id) {
      throw new Refusal('invalid', 'residents.code-unknown');
    }
    ensure(taken.issuer !== taken.taker, 'residents.own-code');
    if (one.id === other.id) return one;
    ensure(other.grants.length === 0, 'residents.holds-roles');

    const [older, younger] = inOrder(one, other);
    const at = clock();
    await residents.change(younger.id, (value) => {
      if (value.mergedInto !== undefined) return { result: undefined };
      ensure(value.id === one.id || value.grants.length === 0, 'residents.holds-roles');
      return {
        next: handOver(value, older.id),
        happenings: [
          { name: 'residents.joined', by: actor.id, at, region: value.region ?? '/', facts: { into: older.id } },
        ],
        result: undefined,
      };
    });
    return takeOverInto(residents, younger.id);
  },
});
