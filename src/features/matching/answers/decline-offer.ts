import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../../needs/index.ts';
import { mayAnswer } from '../policy.ts';
import { endOffer } from '../offers/offer.ts';
import { offerMeant } from '../offers/offer-meant.ts';
import type { OfferStore } from '../offers/offer-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly clock: Clock;
}

/** Staff say no, and why; the need goes on to the next. */
export const declineOffer = defineUseCase({
  name: 'matching.decline-offer',
  input: z.object({ offer: z.string().max(60).optional(), reason: z.string().trim().min(2).max(300) }),
  async run(ports: Ports, actor, { offer: written, reason }, { cause }) {
    const meant = await offerMeant(ports, actor, written, ['open'], cause);
    allow(mayAnswer(actor, meant), 'matching.not-your-offer');

    const declined = await ports.offers.change(
      meant.id,
      (offer) => {
        ensure(offer.state === 'open', `matching.now-${offer.state}`, { number: offer.number });
        const change = endOffer(offer, 'declined', { by: actor.id, at: ports.clock(), note: reason });
        return { ...change, result: change.next };
      },
      { cause },
    );
    return found(declined ?? (await ports.offers.find(meant.id)), 'matching.offer-missing');
  },
});
