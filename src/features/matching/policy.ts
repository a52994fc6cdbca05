import { holdsAny, isStaffOf, type Actor } from '../../kernel/index.ts';
import { isOwn, type Need } from '../needs/index.ts';
import type { Engagement } from './engagements/engagement.ts';
import type { Offer } from './offers/offer.ts';

/** An offer is answered by the organization it went to, and by nobody else. */
export const mayAnswer = (actor: Actor, offer: Offer): boolean => isStaffOf(actor, offer.organization);

/** Those who look after the region may see every offer in it. */
export const maySeeOffer = (actor: Actor, offer: Offer): boolean =>
  mayAnswer(actor, offer) || mayBroker(actor, offer.region);

/** Who sees what found no organization, and may propose it to one by hand. */
export const mayBroker = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['broker', 'worker', 'steward'], region);

/** The night is the whole installation's: whoever is a broker or steward anywhere may see what came of it. */
export const maySeeNights = (actor: Actor): boolean =>
  actor.grants.some(({ role }) => role === 'broker' || role === 'steward');

/** Automated matching explains itself to the resident (PIPL 24) and to those who look after the region. */
export const maySeeMatch = (actor: Actor, need: Need): boolean => isOwn(actor, need) || mayBroker(actor, need.region);

/** Brokers hold engagements; stewards see to it that somebody does. */
export const mayEngage = (actor: Actor, region: string): boolean => holdsAny(actor, ['broker', 'steward'], region);

/** The broker whose it is, or a steward when they are gone. */
export const maySteerEngagement = (actor: Actor, { broker, region }: Engagement): boolean =>
  (actor.id === broker && mayEngage(actor, region)) || holdsAny(actor, ['steward'], region);

export const maySeeEngagement = (actor: Actor, { client, region }: Engagement): boolean =>
  mayEngage(actor, region) || (client.organization !== undefined && isStaffOf(actor, client.organization));
