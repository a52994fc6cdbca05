import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayKeep } from '../policy.ts';
import type { ServiceStore } from '../service-store.ts';
import { serviceFields, toService } from './service-input.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
  readonly clock: Clock;
}

export const addService = defineUseCase({
  name: 'directory.add-service',
  input: z.object({ organizationId: z.string().max(60), ...serviceFields }),
  async run({ organizations, services, clock }: Ports, actor, { organizationId, ...fields }, call) {
    const organization = found(await organizations.find(organizationId), 'directory.organization-missing');
    allow(mayKeep(actor, organization), 'directory.not-yours');

    const now = clock();
    const id = call.newId('service');
    const service = toService(fields, {
      id,
      organization: organization.id,
      status: 'active',
      places: [],
      changedAt: now,
    });
    const happening = {
      name: 'directory.service-added',
      by: actor.id,
      at: now,
      region: organization.region,
      facts: { organization: organization.id, capacity: service.capacity },
    };
    return services.insert(service, [happening]);
  },
});
