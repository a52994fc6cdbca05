import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayKeep } from '../policy.ts';
import type { Service } from '../service.ts';
import type { ServiceStore } from '../service-store.ts';
import { given } from '../given.ts';
import { keepCost, keepEligibility, keepLocations, serviceFields } from './service-input.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
  readonly clock: Clock;
}

const changeable = {
  name: serviceFields.name.optional(),
  description: serviceFields.description.unwrap().optional(),
  categories: serviceFields.categories.unwrap().optional(),
  areas: serviceFields.areas.optional(),
  eligibility: serviceFields.eligibility.unwrap().optional(),
  supply: serviceFields.supply,
  locations: serviceFields.locations,
  schedule: serviceFields.schedule,
  hours: serviceFields.hours,
  application: serviceFields.application,
  phone: serviceFields.phone,
  cost: serviceFields.cost.unwrap().optional(),
  languages: serviceFields.languages.unwrap().optional(),
  accessibility: serviceFields.accessibility.unwrap().optional(),
  capacity: serviceFields.capacity.optional(),
  status: z.enum(['active', 'suspended']).optional(),
};

/** Changes what is given and leaves the rest; a capacity below what is in hand only stops new needs. */
export const changeService = defineUseCase({
  name: 'directory.change-service',
  input: z.object({ serviceId: z.string().max(60), ...changeable }),
  async run({ organizations, services, clock }: Ports, actor, { serviceId, eligibility, cost, locations, ...fields }) {
    const service = found(await services.find(serviceId), 'directory.service-missing');
    const organization = found(await organizations.find(service.organization), 'directory.service-missing');
    allow(mayKeep(actor, organization), 'directory.not-yours');

    const now = clock();
    const changes = {
      ...given(fields),
      ...(eligibility !== undefined && { eligibility: keepEligibility(eligibility) }),
      ...(locations !== undefined && { locations: keepLocations(locations) }),
      ...(cost !== undefined && { cost: keepCost(cost) }),
      changedAt: now,
    };
    return found(
      await services.change(serviceId, (before) => {
        const next: Service = { ...before, ...changes };
        const happening = {
          name: 'directory.service-changed',
          by: actor.id,
          at: now,
          region: organization.region,
          facts: { organization: organization.id, capacity: next.capacity, status: next.status },
        };
        return { next, happenings: [happening], result: next };
      }),
      'directory.service-missing',
    );
  },
});
