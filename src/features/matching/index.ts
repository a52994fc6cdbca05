/** Matching: ranking services for a need, offering it to one after the other, and the broker's queue for what is left. */
export { proposeImport } from './backward/propose-import.ts';
export { proposeService } from './backward/propose-service.ts';
export { matchNight } from './batch/match-night.ts';
export type { Night } from './batch/night.ts';
export { nightStore, type NightStore } from './batch/night-store.ts';
export { showNight } from './batch/show-night.ts';
export { assignNeed } from './brokerage/assign-need.ts';
export { explainMatch } from './brokerage/explain-match.ts';
export { listBrokerQueue, QUEUE_REASONS, type QueueReason } from './brokerage/list-broker-queue.ts';
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
export { sharedDepth } from './ranking/region-distance.ts';
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
export type { Feature, Weights } from './ranking/features.ts';
export { rank, type Ranking } from './ranking/rank.ts';
export {
  atLocationId,
  locationId,
  organizationId,
  serviceId,
  type OfferedAtLocation,
  type OfferedService,
  type OfferingOrganization,
  type PlaceNames,
} from './open-data/public-directory.ts';
export {
  describeOpenData,
  readDirectory,
  readOrganization,
  readOrganizations,
} from './open-data/read-organizations.ts';
export { readServiceAtLocation, readServicesAtLocations } from './open-data/read-locations.ts';
export { readService, readServices } from './open-data/read-services.ts';
export { readTaxonomies, readTaxonomy, readTaxonomyTerm, readTaxonomyTerms } from './open-data/read-taxonomies.ts';
export {
  categoryTermId,
  FEATURE_NAMES,
  featureTermId,
  type FeatureCode,
  type Taxonomy,
  type TaxonomyTerm,
} from './open-data/taxonomy.ts';
export { searchOrganizations } from './search/search-organizations.ts';
export { searchServices, type FoundService } from './search/search-services.ts';
export { noteAnswer } from './records/note-answer.ts';
export type { Mark } from './records/track-record.ts';
export { trackRecordStore, type TrackRecordStore } from './records/track-record-store.ts';
export { serviceIndex, type ServiceIndex } from './ranking/service-index.ts';
export { daysNamed } from './ranking/weekdays.ts';
export type { Wanted } from './ranking/wanted.ts';
