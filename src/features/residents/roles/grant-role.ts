import { z } from 'zod';
import { allow, defineUseCase, found, ROLES, type Clock } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayGrant } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import { giveRole } from './give-role.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** A role in a region. Staff of an organization are appointed through the directory, by the organization's own hub. */
export const grantInput = z.object({
  residentId: z.string().min(1).max(64),
  role: z.enum(ROLES).exclude(['organization-staff']),
  region: regionPath,
});

export const grantRole = defineUseCase({
  name: 'residents.grant-role',
  input: grantInput,
  async run({ residents, regions, clock }: Ports, actor, { residentId, role, region }) {
    allow(mayGrant(actor, region), 'residents.not-steward');
    found(await regions.find(region), 'regions.missing');
    return giveRole(residents, actor, residentId, { role, region }, clock());
  },
});
