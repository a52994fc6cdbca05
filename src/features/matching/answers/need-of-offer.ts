import { ensure } from '../../../kernel/index.ts';
import type { Need } from '../../needs/index.ts';
import type { Offer } from '../offers/offer.ts';

/** The need, if it is still in this offer's hands. */
export function needOfOffer(need: Need, offer: Offer): Need {
  ensure(need.offer?.id === offer.id, 'matching.now-ended', { number: offer.number });
  return need;
}
