import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import { giveConsent, PURPOSES } from './consent.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

export const recordConsent = defineUseCase({
  name: 'residents.record-consent',
  input: z.object({ purpose: z.enum(PURPOSES) }),
  async run({ residents, clock }: Ports, actor, { purpose }) {
    needResident(actor);

    const consents = await residents.change(actor.id, (resident) => {
      const next = giveConsent(resident.consents, purpose, clock());
      if (next === resident.consents) return { result: next };
      const region = resident.region ?? '/';
      return {
        next: { ...resident, consents: next },
        happenings: [{ name: 'residents.consent-given', by: actor.id, at: clock(), region, facts: { purpose } }],
        result: next,
      };
    });
    return found(consents, 'residents.missing');
  },
});
