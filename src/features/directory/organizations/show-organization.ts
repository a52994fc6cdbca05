import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayCall } from '../policy.ts';
import { publicOrganization, publicService } from '../public-view.ts';
import type { ServiceStore } from '../service-store.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
}

/** An organization and what it offers; the directory is public, but for mobile numbers. */
export const showOrganization = defineUseCase({
  name: 'directory.show-organization',
  input: z.object({ organizationId: z.string().max(60) }),
  async run({ organizations, services }: Ports, actor, { organizationId }) {
    const organization = found(await organizations.find(organizationId), 'directory.organization-missing');
    const offered = await services.list({ organization: organizationId }, '', 200);
    return mayCall(actor, organization)
      ? { organization, services: offered }
      : { organization: publicOrganization(organization), services: offered.map(publicService) };
  },
});
