import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, type Clock } from '../../../kernel/index.ts';
import { takePlace, type ServiceStore } from '../../directory/index.ts';
import { advance, type Need, type NeedStore } from '../../needs/index.ts';
import { completeAcceptance, endOffer, type Offer } from '../offers/offer.ts';
import type { OfferStore } from '../offers/offer-store.ts';

export interface AcceptancePorts {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly services: ServiceStore;
  readonly clock: Clock;
}

/** Carries through an acceptance whose process died between its steps. */
export const settleAcceptance = defineUseCase({
  name: 'matching.settle-acceptance',
  input: z.object({ offerId: z.string() }),
  async run(ports: AcceptancePorts, actor, { offerId }) {
    allow(isSystem(actor), 'matching.system-only');
    return carryThrough(ports, offerId);
  },
});

/**
 * Brings an acceptance that has begun to its end: the service's document decides about the place, once per offer; then
 * the need's about whether it still wants this offer; then the offer says how it went. Every step may be done twice, by
 * two processes at once: each meets the first decision, so both end alike.
 */
export async function carryThrough({ needs, offers, services, clock }: AcceptancePorts, id: string): Promise<Offer> {
  const offer = found(await offers.find(id), 'matching.offer-missing');
  if (offer.state !== 'accepting') return offer;

  const at = clock();
  const hasPlace =
    (await services.change(offer.service, (service) => {
      const decided = takePlace(service, offer.id, at);
      return { next: decided.service, result: decided.taken };
    })) ?? false;
  const isAgreed = hasPlace && ((await needs.change(offer.need, (need) => agree(need, offer, at))) ?? false);

  return found(
    await offers.change(offer.id, (current) => {
      if (current.state !== 'accepting') return { result: current };
      const by = current.answeredBy ?? 'system';
      const change = isAgreed
        ? completeAcceptance(current, at)
        : endOffer(current, hasPlace ? 'withdrawn' : 'full', { by, at });
      return { ...change, result: change.next };
    }),
    'matching.offer-missing',
  );
}

/** Does the need still wait for this very offer? Then it is accepted; asked again, it says the same. */
function agree(need: Need, offer: Offer, at: Date) {
  if (need.offer?.id !== offer.id) return { result: false };
  if (need.state !== 'offered') return { result: TAKEN_ON.has(need.state) };

  const { service, organization, answeredBy } = offer;
  const { next, happenings } = advance(need, 'accept', {
    by: answeredBy ?? 'system',
    at,
    facts: { offer: offer.id, service, organization },
  });
  return { next, happenings, result: true };
}

const TAKEN_ON: ReadonlySet<Need['state']> = new Set(['accepted', 'in-progress', 'done', 'confirmed']);
