import { NIGHT } from '../config/matching.ts';
import { tellOfNeed } from '../src/features/broadcasts/index.ts';
import {
  expireOffers,
  finishOffer,
  matchNight,
  noteAnswer,
  proposeImport,
  proposeService,
  openOffer,
  rankNeed,
  settleAcceptance,
  settleEndedOffer,
  takeBackOffer,
  type Mark,
} from '../src/features/matching/index.ts';
import { MINUTE, type Happening } from '../src/kernel/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

export const matchingReactions: readonly Reaction[] = [
  reaction('needs.submitted', rankNeed, (need) => ({ needId: need.subject })),
  reaction('needs.reopened', rankNeed, (need) => ({ needId: need.subject })),
  reaction('needs.sent-to-organizations', rankNeed, (need) => ({ needId: need.subject })),
  reaction('needs.offered', openOffer, (need) => ({ offerId: String(need.facts.offer) })),
  reaction('needs.withdrawn', takeBackOffer, offerOf),
  reaction('needs.rerouted', takeBackOffer, offerOf),
  reaction('needs.refused', takeBackOffer, offerOf),
  reaction('needs.merged', takeBackOffer, offerOf),
  reaction('needs.done', finishOffer, offerOf),

  reaction('matching.offer-opened', tellOfNeed, (offer) => ({
    ...staffMessage(offer, 'matching.tell-offer'),
    until: String(offer.facts.until),
  })),
  reaction('matching.acceptance-begun', settleAcceptance, (offer) => ({ offerId: offer.subject })),
  reaction('matching.offer-ended', settleEndedOffer, (offer) => ({ offerId: offer.subject })),
  reaction('matching.offer-lapsed', tellOfNeed, (offer) =>
    staffMessage(offer, `matching.tell-${String(offer.facts.end)}`),
  ),

  reaction('directory.service-added', proposeService, versionOf),
  reaction('directory.service-changed', proposeService, versionOf),
  reaction('directory.import-applied', proposeImport, ({ subject }) => ({ importId: subject })),

  reaction('matching.offer-opened', noteAnswer, (offer) => noted(offer, null, 1)),
  reaction('matching.offer-accepted', noteAnswer, (offer) => noted(offer, 'accepted', -1)),
  reaction('matching.offer-ended', noteAnswer, (offer) => {
    const waited = offer.facts.before === 'open' || offer.facts.before === 'accepting';
    return noted(offer, waited ? (MARK_OF_END[String(offer.facts.end)] ?? null) : null, waited ? -1 : 0);
  }),
  reaction('needs.confirmed', noteAnswer, (need) => noted(need, 'solved', 0)),
  reaction('needs.reopened', noteAnswer, (need) => noted(need, 'unsolved', 0)),
];

export const matchingJobs: readonly ScheduledJob[] = [
  scheduled(expireOffers, { everyMs: MINUTE }, {}),
  scheduled(matchNight, { everyMs: NIGHT.lookEveryMs }, {}),
];

/** A service as it is since this happened. */
function versionOf({ subject, id }: Happening) {
  return { serviceId: subject, version: id };
}

/** The offer a need pointed to when this happened; null when there was none. */
function offerOf({ facts }: Happening) {
  return { offerId: typeof facts.offer === 'string' ? facts.offer : null };
}

const MARK_OF_END: Readonly<Record<string, Mark>> = { declined: 'declined', expired: 'unanswered' };

/** For the record of the service it is about; what was no organization's has none. */
function noted({ facts, at }: Happening, mark: Mark | null, waiting: -1 | 0 | 1) {
  return { service: typeof facts.service === 'string' ? facts.service : null, mark, waiting, at: at.toISOString() };
}

function staffMessage({ facts }: Happening, phrase: string) {
  return {
    needId: String(facts.need),
    serviceId: String(facts.service),
    messages: [{ to: { staffOf: String(facts.organization) }, phrase }],
  };
}
