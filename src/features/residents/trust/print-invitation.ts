import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import { mayVerify } from '../policy.ts';
import type { InvitationStore } from './invitation-store.ts';

interface Ports {
  readonly invitations: InvitationStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** What stands on the page with an invitation code; for everybody else there is no such code. */
export const printInvitation = defineUseCase({
  name: 'residents.print-invitation',
  input: z.object({ code: z.string().max(20) }),
  async run({ invitations, regions, clock }: Ports, actor, { code }) {
    const kept = await invitations.find(code);
    const invitation = found(
      kept !== null && mayVerify(actor, kept.region) ? kept : null,
      'residents.missing-invitation',
    );
    ensure(clock() < invitation.until, 'residents.invitation-over');
    return { invitation, posted: await postedIn(regions, invitation.region) };
  },
});
