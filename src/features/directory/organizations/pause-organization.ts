import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayKeep } from '../policy.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

/** Stops new offers with one word, or lets them come again. */
export const pauseOrganization = defineUseCase({
  name: 'directory.pause-organization',
  input: z.object({ organizationId: z.string().max(60), paused: z.boolean() }),
  async run({ organizations, clock }: Ports, actor, { organizationId, paused }) {
    const known = found(await organizations.find(organizationId), 'directory.organization-missing');
    allow(mayKeep(actor, known), 'directory.not-yours');

    const now = clock();
    return found(
      await organizations.change(organizationId, (organization) => {
        if (organization.isPaused === paused) return { result: organization };
        const next = { ...organization, isPaused: paused, changedAt: now };
        const happening = {
          name: paused ? 'directory.organization-paused' : 'directory.organization-resumed',
          by: actor.id,
          at: now,
          region: organization.region,
          facts: {},
        };
        return { next, happenings: [happening], result: next };
      }),
      'directory.organization-missing',
    );
  },
});
