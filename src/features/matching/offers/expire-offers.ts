import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../../needs/index.ts';
import { endOffer, isWaiting, type Offer } from './offer.ts';
import type { OfferStore } from './offer-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly clock: Clock;
}

const AT_ONCE = 200;

/** Ends the offers nobody answered in time; each ends once, whichever worker comes first. @returns how many */
export const expireOffers = defineUseCase({
  name: 'matching.expire-offers',
  input: z.object({}),
  async run({ needs, offers, clock }: Ports, actor) {
    allow(isSystem(actor), 'matching.system-only');

    const now = clock();
    const due = await offers.due(now, AT_ONCE);
    const ended = await Promise.all(due.map((offer) => expire(offer)));
    return ended.filter(Boolean).length;

    async function expire(found: Offer): Promise<boolean> {
      // A need already points to it: it is about to be opened.
      if (found.state === 'prepared' && (await needs.find(found.need))?.offer?.id === found.id) return false;
      const isEnded = await offers.change(found.id, (offer) => {
        if (!isWaiting(offer) || offer.expiresAt.getTime() > now.getTime()) return { result: false };
        return { ...endOffer(offer, 'expired', { by: SYSTEM.id, at: now }), result: true };
      });
      return isEnded === true;
    }
  },
});
