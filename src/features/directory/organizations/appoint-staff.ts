import { z } from 'zod';
import { allow, defineUseCase, found, type Actor, type Clock, type Grant } from '../../../kernel/index.ts';
import { giveRole, takeRole, type ResidentStore } from '../../residents/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayAppoint } from '../policy.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

const input = z.object({ organizationId: z.string().min(1).max(60), residentId: z.string().min(1).max(64) });

/** Makes a resident staff of an organization: they see its inbox and answer its offers. */
export const appointStaff = defineUseCase({
  name: 'directory.appoint-staff',
  input,
  async run({ organizations, residents, clock }: Ports, actor, { organizationId, residentId }) {
    const grant = await staffGrant(organizations, actor, organizationId);
    return giveRole(residents, actor, residentId, grant, clock());
  },
});

export const dismissStaff = defineUseCase({
  name: 'directory.dismiss-staff',
  input,
  async run({ organizations, residents, clock }: Ports, actor, { organizationId, residentId }) {
    const grant = await staffGrant(organizations, actor, organizationId);
    return takeRole(residents, actor, residentId, grant, clock());
  },
});

/** The role counts wherever the organization is at home, whoever gives it. */
async function staffGrant(organizations: OrganizationStore, actor: Actor, organizationId: string): Promise<Grant> {
  const organization = found(await organizations.find(organizationId), 'directory.organization-missing');
  allow(mayAppoint(actor, organization), 'directory.not-steward');
  return { role: 'organization-staff', region: organization.region, organization: organization.id };
}
