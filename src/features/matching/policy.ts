import { holdsAny, isStaffOf, type Actor } from '../../kernel/index.ts';
import { isOwn, type Need } from '../needs/index.ts';
import type { Offer } from './offers/offer.ts';

/** An offer is answered by the organization it went to, and by nobody else. */
export const mayAnswer = (actor: Actor, offer: Offer): boolean => isStaffOf(actor, offer.organization);

/** Those who look after the region may see every offer in it. */
export const maySeeOffer = (actor: Actor, offer: Offer): boolean =>
  mayAnswer(actor, offer) || mayBroker(actor, offer.region);

/** Who sees what found no organization, and may propose it to one by hand. */
export const mayBroker = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['broker', 'worker', 'steward'], region);

/** Automated matching explains itself to the resident (PIPL 24) and to those who look after the region. */
export const maySeeMatch = (actor: Actor, need: Need): boolean => isOwn(actor, need) || mayBroker(actor, need.region);
