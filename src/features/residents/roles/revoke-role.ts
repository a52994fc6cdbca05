import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { mayGrant } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import { takeRole } from './give-role.ts';
import { grantInput } from './grant-role.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

export const revokeRole = defineUseCase({
  name: 'residents.revoke-role',
  input: grantInput,
  async run({ residents, clock }: Ports, actor, { residentId, role, region }) {
    allow(mayGrant(actor, region), 'residents.not-steward');
    return takeRole(residents, actor, residentId, { role, region }, clock());
  },
});
