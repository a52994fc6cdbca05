import { holds, holdsAny, isStaffOf, type Actor, type RegionPath } from '../../kernel/index.ts';
import type { Opportunity } from './opportunities/opportunity.ts';

/** Purchasers enter what they look for in the regions they buy for; a steward does it for those who cannot. */
export const mayPurchase = (actor: Actor, region: RegionPath): boolean =>
  holdsAny(actor, ['purchaser', 'steward'], region);

/** Whoever entered it, as long as they buy for the region, or a steward when they are gone. */
export const mayKeepOpportunity = (actor: Actor, { enteredBy, region }: Opportunity): boolean =>
  (actor.id === enteredBy && holds(actor, 'purchaser', region)) || holds(actor, 'steward', region);

/** An organization speaks through its own staff. */
export const maySpeakFor = (actor: Actor, organization: string): boolean => isStaffOf(actor, organization);

/** Whom to call about an opportunity is told to organizations, not to everybody. */
export const maySeeContact = (actor: Actor): boolean => actor.grants.some(({ role }) => role === 'organization-staff');

/** A trading centre is the hub of its region. */
export const mayPublishEditions = (actor: Actor, region: RegionPath): boolean => holds(actor, 'steward', region);

/** The hub of a region says what it publishes through. */
export const mayKeepChannels = (actor: Actor, region: RegionPath): boolean => holds(actor, 'steward', region);
