import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import type { ServiceStore } from '../../directory/index.ts';
import type { NeedStore } from '../../needs/index.ts';
import { offerMeant } from './offer-meant.ts';
import type { OfferStore } from './offer-store.ts';
import { seeOffers } from './see-offers.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly services: ServiceStore;
}

/** One offer, by its id or the number of its need. */
export const showOffer = defineUseCase({
  name: 'matching.show-offer',
  input: z.object({ offer: z.string().max(60) }),
  async run({ needs, offers, services }: Ports, actor, { offer: written }) {
    const offer = await offerMeant({ needs, offers }, actor, written, []);
    const [seen] = await seeOffers({ needs, services }, actor, [offer]);
    return found(seen, 'matching.offer-missing');
  },
});
