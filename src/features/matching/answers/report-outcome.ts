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

/** The organization says what was done; the resident is then asked how it went. */
export const reportOutcome = defineUseCase({
  name: 'matching.report-outcome',
  input: z.object({ offer: z.string().max(60).optional(), note: z.string().trim().min(2).max(1000) }),
  async run({ needs, offers, clock }: Ports, actor, { offer: written, note }, { cause }) {
    const offer = await offerMeant({ needs, offers }, actor, written, ['accepted'], cause);
    allow(mayAnswer(actor, offer), 'matching.not-your-offer');
    await markMeant(offers, offer, cause);

    const at = clock();
    const reported = await needs.change(
      offer.need,
      (current) => {
        const need = needOfOffer(current, offer);
        const { service, organization } = offer;
        const facts = { offer: offer.id, service, organization };
        const change = advance(need, 'report', { by: actor.id, at, note, facts });
        const next = { ...change.next, outcome: { note, by: actor.id, at } };
        return { next, happenings: change.happenings, result: next };
      },
      { cause },
    );
    return found(reported ?? (await needs.find(offer.need)), 'needs.missing');
  },
});
