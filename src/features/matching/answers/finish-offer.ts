import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { releasePlace, type ServiceStore } from '../../directory/index.ts';
import type { OfferStore } from '../offers/offer-store.ts';

interface Ports {
  readonly offers: OfferStore;
  readonly services: ServiceStore;
  readonly clock: Clock;
}

/** The outcome was reported: the service has its place back. */
export const finishOffer = defineUseCase({
  name: 'matching.finish-offer',
  input: z.object({ offerId: z.string().nullable() }),
  async run({ offers, services, clock }: Ports, actor, { offerId }) {
    allow(isSystem(actor), 'matching.system-only');
    if (offerId === null) return;

    const offer = await offers.change(offerId, (current) => {
      if (current.state !== 'accepted' && current.state !== 'accepting') return { result: current };
      const { slot: _slot, ...rest } = current;
      const next = { ...rest, state: 'done' as const };
      return { next, result: next };
    });
    if (offer?.state !== 'done') return;

    await services.change(offer.service, (service) => ({
      next: releasePlace(service, offer.id, clock()),
      result: undefined,
    }));
  },
});
