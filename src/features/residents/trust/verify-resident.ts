import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { maySeeResident, mayVerify } from '../policy.ts';
import { higherTrust } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** A worker has checked against the roll that they live (or own a dwelling) where they say. */
export const verifyResident = defineUseCase({
  name: 'residents.verify-resident',
  input: z.object({ residentId: z.string().min(1).max(64), step: z.enum(['verified', 'owner']).default('verified') }),
  async run({ residents, clock }: Ports, actor, { residentId, step }) {
    const known = await residents.current(residentId);
    const resident = found(known !== null && maySeeResident(actor, known) ? known : null, 'residents.missing');
    ensure(resident.region !== undefined, 'residents.no-region');

    const verified = await residents.change(resident.id, (value) => {
      ensure(value.region !== undefined, 'residents.no-region');
      allow(mayVerify(actor, value.region), 'residents.not-worker');
      const trust = higherTrust(value.trust, step);
      if (trust === value.trust) return { result: value };
      const next = { ...value, trust };
      return {
        next,
        happenings: [
          {
            name: 'residents.verified',
            by: actor.id,
            at: clock(),
            region: value.region,
            facts: { trust, how: 'worker' },
          },
        ],
        result: next,
      };
    });
    return found(verified, 'residents.missing');
  },
});
