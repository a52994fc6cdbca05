import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { advance, type NeedStore } from '../../needs/index.ts';
import { mayAnswer } from '../policy.ts';
import { needOfOffer } from './need-of-offer.ts';
import { markMeant, offerMeant } from '../offers/offer-meant.ts';
import type { OfferStore } from '../offers/offer-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly clock: Clock;
}

/** The organization has begun: it has called, or somebody is on the way. */
export const startWork = defineUseCase({
  name: 'matching.start-work',
  input: z.object({ offer: z.string().max(60).optional(), note: z.string().trim().max(300).optional() }),
  async run({ needs, offers, clock }: Ports, actor, { offer: written, note }, { cause }) {
    const offer = await offerMeant({ needs, offers }, actor, written, ['accepted'], cause);
    allow(mayAnswer(actor, offer), 'matching.not-your-offer');
    await markMeant(offers, offer, cause);

    const started = await needs.change(
      offer.need,
      (current) => {
        const need = needOfOffer(current, offer);
        const { service, organization } = offer;
        const facts = { offer: offer.id, service, organization };
        const change = advance(need, 'start', { by: actor.id, at: clock(), note, facts });
        return { ...change, result: change.next };
      },
      { cause },
    );
    return found(started ?? (await needs.find(offer.need)), 'needs.missing');
  },
});
