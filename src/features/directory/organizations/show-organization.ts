import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import type { ServiceStore } from '../service-store.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
}

/** An organization and what it offers; the directory is public. */
export const showOrganization = defineUseCase({
  name: 'directory.show-organization',
  input: z.object({ organizationId: z.string().max(60) }),
  async run({ organizations, services }: Ports, _actor, { organizationId }) {
    const organization = found(await organizations.find(organizationId), 'directory.organization-missing');
    return { organization, services: await services.list({ organization: organizationId }, '', 200) };
  },
});
