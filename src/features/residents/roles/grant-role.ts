import { z } from 'zod';
import { allow, defineUseCase, ensure, found, ROLES, type Clock, type Grant } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayGrant } from '../policy.ts';
import { sameGrant } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** A role in a region; only staff of an organization name one. */
export const grantInput = z
  .object({
    residentId: z.string().min(1).max(64),
    role: z.enum(ROLES),
    region: regionPath,
    organization: z.string().min(1).max(64).optional(),
  })
  .refine((grant) => (grant.role === 'organization-staff') === (grant.organization !== undefined), {
    path: ['organization'],
    message: '社会组织工作人员须写明组织，其他角色不写',
  });

export const toGrant = ({ role, region, organization }: z.output<typeof grantInput>): Grant => ({
  role,
  region,
  ...(organization !== undefined && { organization }),
});

export const grantRole = defineUseCase({
  name: 'residents.grant-role',
  input: grantInput,
  async run({ residents, regions, clock }: Ports, actor, input) {
    allow(mayGrant(actor, input.region), 'residents.not-steward');
    found(await regions.find(input.region), 'regions.missing');
    const { id } = found(await residents.current(input.residentId), 'residents.missing');

    const grant = toGrant(input);
    const granted = await residents.change(id, (resident) => {
      ensure(resident.mergedInto === undefined, 'store.busy');
      if (resident.grants.some((held) => sameGrant(held, grant))) return { result: resident };
      const next = { ...resident, grants: [...resident.grants, grant] };
      const facts = { role: grant.role, organization: grant.organization ?? null };
      return {
        next,
        happenings: [{ name: 'residents.role-granted', by: actor.id, at: clock(), region: grant.region, facts }],
        result: next,
      };
    });
    return found(granted, 'residents.missing');
  },
});
