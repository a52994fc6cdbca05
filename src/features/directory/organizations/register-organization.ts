import { z } from 'zod';
import { allow, defineUseCase, Refusal, type Clock } from '../../../kernel/index.ts';
import { OPEN_OFFERS } from '../../../../config/matching.ts';
import { given } from '../given.ts';
import type { Organization } from '../organization.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayRegister } from '../policy.ts';
import { checkRegistration, keepDetails, organizationFields, vouchedFields } from './organization-input.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

export const registerOrganization = defineUseCase({
  name: 'directory.register-organization',
  input: z
    .object({
      ...vouchedFields,
      ...organizationFields,
      region: z.string().startsWith('/').endsWith('/').max(200),
      openOffers: z.number().int().min(1).max(500).default(OPEN_OFFERS),
    })
    .superRefine(checkRegistration),
  async run({ organizations, clock }: Ports, actor, fields, call) {
    const { name, kind, registration, region, openOffers, ...details } = fields;
    allow(mayRegister(actor, region), 'directory.not-yours');

    const now = clock();
    const organization: Organization = {
      name,
      kind,
      region,
      openOffers,
      ...given({ registration }),
      ...keepDetails(details),
      id: call.newId('organization'),
      isPaused: false,
      changedAt: now,
    };
    const happening = {
      name: 'directory.organization-registered',
      by: actor.id,
      at: now,
      region,
      facts: { kind },
    };
    const registered = await organizations.register(organization, [happening]);
    if (registered === null) throw new Refusal('conflict', 'directory.registered-already');
    return registered;
  },
});
