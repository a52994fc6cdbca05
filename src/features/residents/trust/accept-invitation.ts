import { z } from 'zod';
import { defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { needResident } from '../policy.ts';
import { higherTrust } from '../resident.ts';
import type { ResidentStore } from '../resident-store.ts';
import { accept } from './invitation.ts';
import type { InvitationStore } from './invitation-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly invitations: InvitationStore;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

export const acceptInvitation = defineUseCase({
  name: 'residents.accept-invitation',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{8}$/, '应为8位数字'),
  }),
  async run({ residents, invitations, attempts, clock }: Ports, actor, { code }) {
    needResident(actor);
    await attempts.use('code', actor.id);

    const invitation = await invitations.change(code, (value) => {
      const next = accept(value, actor.id, clock());
      return { next, result: next };
    });
    if (!invitation) throw new Refusal('invalid', 'residents.invitation-unknown');

    const { region } = invitation;
    const verified = await residents.change(actor.id, (resident) => {
      const isMove = resident.region?.startsWith(region) !== true;
      const next = isMove
        ? { ...resident, region, trust: 'verified' as const }
        : { ...resident, trust: higherTrust(resident.trust, 'verified') };
      const facts = { trust: next.trust, how: 'invitation' };
      return {
        next,
        happenings: [{ name: 'residents.verified', by: actor.id, at: clock(), region, facts }],
        result: next,
      };
    });
    return found(verified, 'residents.missing');
  },
});
