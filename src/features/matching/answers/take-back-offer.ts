import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import { endOffer } from '../offers/offer.ts';
import type { OfferStore } from '../offers/offer-store.ts';

interface Ports {
  readonly offers: OfferStore;
  readonly clock: Clock;
}

/** The need was withdrawn, refused or sent elsewhere: its offer ends, whatever was answered, and its staff hear of it. */
export const takeBackOffer = defineUseCase({
  name: 'matching.take-back-offer',
  input: z.object({ offerId: z.string().nullable() }),
  async run({ offers, clock }: Ports, actor, { offerId }) {
    allow(isSystem(actor), 'matching.system-only');
    if (offerId === null) return;

    await offers.change(offerId, (offer) =>
      offer.state === 'ended' || offer.state === 'done'
        ? { result: undefined }
        : { ...endOffer(offer, 'withdrawn', { by: SYSTEM.id, at: clock() }), result: undefined },
    );
  },
});
