import { z } from 'zod';
import { allow, defineUseCase, Refusal, type Clock } from '../../../kernel/index.ts';
import { ORGANIZATION_KINDS, type Organization } from '../organization.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayRegister } from '../policy.ts';
import { OPEN_OFFERS } from '../../../../config/matching.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

export const registerOrganization = defineUseCase({
  name: 'directory.register-organization',
  input: z.object({
    name: z.string().trim().min(2).max(60),
    kind: z.enum(ORGANIZATION_KINDS),
    registration: z.string().trim().min(4).max(40).optional(),
    region: z.string().startsWith('/').endsWith('/').max(200),
    grade: z.number().int().min(1).max(5).optional(),
    phone: z.string().max(20).optional(),
    openOffers: z.number().int().min(1).max(500).default(OPEN_OFFERS),
  }),
  async run({ organizations, clock }: Ports, actor, { registration, grade, phone, ...given }, call) {
    allow(mayRegister(actor, given.region), 'directory.not-yours');

    const now = clock();
    const organization: Organization = {
      ...given,
      id: call.newId('organization'),
      ...(registration !== undefined && { registration }),
      ...(grade !== undefined && { grade }),
      ...(phone !== undefined && { phone }),
      isPaused: false,
      changedAt: now,
    };
    const happening = {
      name: 'directory.organization-registered',
      by: actor.id,
      at: now,
      region: given.region,
      facts: { kind: given.kind },
    };
    const registered = await organizations.register(organization, [happening]);
    if (registered === null) throw new Refusal('conflict', 'directory.registered-already');
    return registered;
  },
});
