import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import { hasConsented, PURPOSES, withdrawConsent as withdrawn } from './consent.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** Withdrawing is as easy as giving (PIPL art. 15); withdrawing what was never given changes nothing. */
export const withdrawConsent = defineUseCase({
  name: 'residents.withdraw-consent',
  input: z.object({ purpose: z.enum(PURPOSES) }),
  async run({ residents, clock }: Ports, actor, { purpose }) {
    needResident(actor);

    const consents = await residents.change(actor.id, (resident) => {
      if (!hasConsented(resident.consents, purpose)) return { result: resident.consents };
      const next = withdrawn(resident.consents, purpose, clock());
      const region = resident.region ?? '/';
      return {
        next: { ...resident, consents: next },
        happenings: [{ name: 'residents.consent-withdrawn', by: actor.id, at: clock(), region, facts: { purpose } }],
        result: next,
      };
    });
    return found(consents, 'residents.missing');
  },
});
