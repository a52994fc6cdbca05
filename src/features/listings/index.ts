/** Listings: what a trading centre shows to everybody — project opportunities, service supply, resident needs — and the deals that came of it. */
export * from './channels/channel.ts';
export { publicationChannelStore, type PublicationChannelStore } from './channels/channel-store.ts';
export { closeChannel } from './channels/close-channel.ts';
export { listChannels } from './channels/list-channels.ts';
export { registerChannel } from './channels/register-channel.ts';
export * from './editions/edition.ts';
export { editionStore, type EditionHead, type EditionStore } from './editions/edition-store.ts';
export { publishEdition } from './editions/publish-edition.ts';
export { wordEdition } from './editions/wording.ts';
export { listEditions, showEdition } from './editions/show-edition.ts';
export { takeOutUnagreed } from './editions/take-out.ts';
export { followJoined } from './follow-joined.ts';
export { findRequests, type SeenRequest } from './lists/find-requests.ts';
export { listOpportunities } from './lists/list-opportunities.ts';
export { listPublicNeeds } from './lists/list-public-needs.ts';
export { listSupply, type PublicService } from './lists/list-supply.ts';
export { mayBePublic, type PublicNeed } from './lists/public-needs.ts';
export { agreeDeal } from './opportunities/agree-deal.ts';
export { draftOpportunity } from './opportunities/draft-opportunity.ts';
export { expressInterest, takeBackInterest } from './opportunities/express-interest.ts';
export {
  changeOpportunity,
  closeOpportunity,
  publishOpportunity,
  withdrawOpportunity,
} from './opportunities/keep-opportunity.ts';
export { listOwnOpportunities } from './opportunities/list-own-opportunities.ts';
export * from './opportunities/opportunity.ts';
export { opportunityStore, type OpportunityStore } from './opportunities/opportunity-store.ts';
export { showOpportunity, type SeenOpportunity } from './opportunities/show-opportunity.ts';
export { wordOpportunity, type OpportunityNews } from './opportunities/wording.ts';
export type { PublicOpportunity } from './opportunities/shown.ts';
export { listingsData } from './personal-data.ts';
