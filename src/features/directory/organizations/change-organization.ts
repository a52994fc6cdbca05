import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import { given } from '../given.ts';
import type { Organization } from '../organization.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayAppoint, mayKeep } from '../policy.ts';
import { keepDetails, organizationFields, registrationProblem, vouchedFields } from './organization-input.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

/**
 * Changes what is given and leaves the rest. Its own staff keep its page; its name, kind, number and grade are what the hub
 * answers for.
 */
export const changeOrganization = defineUseCase({
  name: 'directory.change-organization',
  input: z.object({
    organizationId: z.string().max(60),
    ...organizationFields,
    name: vouchedFields.name.optional(),
    kind: vouchedFields.kind.optional(),
    registration: vouchedFields.registration,
  }),
  async run({ organizations, clock }: Ports, actor, { organizationId, name, kind, registration, ...details }) {
    const known = found(await organizations.find(organizationId), 'directory.organization-missing');
    allow(mayKeep(actor, known), 'directory.not-yours');
    const vouched = given({ name, kind, registration, grade: details.grade });
    allow(Object.keys(vouched).length === 0 || mayAppoint(actor, known), 'directory.hub-vouches');

    const now = clock();
    const changed = await organizations.amend(organizationId, (organization) => {
      const next: Organization = { ...organization, ...vouched, ...keepDetails(details), changedAt: now };
      const isVouchedAnew = kind !== undefined || registration !== undefined;
      const problem = isVouchedAnew ? registrationProblem(next.kind, next.registration) : null;
      if (problem !== null) throw new Refusal('invalid', 'input.invalid', { problems: [`registration: ${problem}`] });
      const happening = {
        name: 'directory.organization-changed',
        by: actor.id,
        at: now,
        region: organization.region,
        facts: { kind: next.kind },
      };
      return { next, happenings: [happening], result: next };
    });
    return found(changed, 'directory.organization-missing');
  },
});
