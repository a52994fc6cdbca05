import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { mayGrant } from '../policy.ts';
import { sameGrant } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import { grantInput, toGrant } from './grant-role.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** Takes a role back; it ends with the next request of whoever held it. */
export const revokeRole = defineUseCase({
  name: 'residents.revoke-role',
  input: grantInput,
  async run({ residents, clock }: Ports, actor, input) {
    allow(mayGrant(actor, input.region), 'residents.not-steward');
    const { id } = found(await residents.current(input.residentId), 'residents.missing');

    const grant = toGrant(input);
    const revoked = await residents.change(id, (resident) => {
      const grants = resident.grants.filter((held) => !sameGrant(held, grant));
      if (grants.length === resident.grants.length) return { result: resident };
      const next = { ...resident, grants };
      const facts = { role: grant.role, organization: grant.organization ?? null };
      return {
        next,
        happenings: [{ name: 'residents.role-revoked', by: actor.id, at: clock(), region: grant.region, facts }],
        result: next,
      };
    });
    return found(revoked, 'residents.missing');
  },
});
