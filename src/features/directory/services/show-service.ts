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

export const showService = defineUseCase({
  name: 'directory.show-service',
  input: z.object({ serviceId: z.string().max(60) }),
  async run({ organizations, services }: Ports, actor, { serviceId }) {
    const service = found(await services.find(serviceId), 'directory.service-missing');
    const organization = found(await organizations.find(service.organization), 'directory.service-missing');
    return mayCall(actor, organization)
      ? { service, organization }
      : { service: publicService(service), organization: publicOrganization(organization) };
  },
});
