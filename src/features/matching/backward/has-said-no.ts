import type { Need } from '../../needs/index.ts';
import type { OfferStore } from '../offers/offer-store.ts';

/** What a service declined, or did not solve, it is not asked again because something of it changed. */
export async function hasSaidNo(
  { offers }: { readonly offers: OfferStore },
  need: Need,
  service: string,
): Promise<boolean> {
  if (need.failed.includes(service)) return true;
  return (await offers.ofNeed(need.id)).some((offer) => offer.service === service && offer.end === 'declined');
}
