/** Matching: ranking services for a need, offering it to one after the other, and the broker's queue for what is left. */
export { assignNeed } from './brokerage/assign-need.ts';
export { explainMatch } from './brokerage/explain-match.ts';
export { listBrokerQueue } from './brokerage/list-broker-queue.ts';
export { viewGaps, type Idle, type Unmet } from './brokerage/view-gaps.ts';
export * from './engagements/engagement.ts';
export { engagementStore, type EngagementStore } from './engagements/engagement-store.ts';
export { listEngagements, showEngagement } from './engagements/list-engagements.ts';
export { openEngagement } from './engagements/open-engagement.ts';
export {
  cancelEngagement,
  changeEngagementStep,
  closeEngagement,
  moveEngagementStep,
  planEngagementStep,
} from './engagements/steer.ts';
export { acceptOffer } from './answers/accept-offer.ts';
export { declineOffer } from './answers/decline-offer.ts';
export { expireOffers } from './offers/expire-offers.ts';
export { finishOffer } from './answers/finish-offer.ts';
export { listOffers } from './offers/list-offers.ts';
export type { Offer, OfferEnd, OfferState } from './offers/offer.ts';
export { offerStore, type OfferStore } from './offers/offer-store.ts';
export { openOffer } from './offers/open-offer.ts';
export { reportOutcome } from './answers/report-outcome.ts';
export type { SeenOffer } from './offers/see-offers.ts';
export { settleAcceptance } from './answers/settle-acceptance.ts';
export { settleEndedOffer } from './answers/settle-ended-offer.ts';
export { showOffer } from './offers/show-offer.ts';
export { startWork } from './answers/start-work.ts';
export { takeBackOffer } from './answers/take-back-offer.ts';
export * from './policy.ts';
export type { Candidate, Exclusion, Match, Reason } from './ranking/match.ts';
export { matchStore, type MatchStore } from './ranking/match-store.ts';
export { rankNeed } from './ranking/rank-need.ts';
export { rank, type Ranking } from './ranking/rank.ts';
export { serviceIndex, type ServiceIndex } from './ranking/service-index.ts';
export type { Wanted } from './ranking/wanted.ts';
