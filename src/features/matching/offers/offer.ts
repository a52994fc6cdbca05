import { ensure, later, type HappeningDraft, type HappeningFacts, type RegionPath } from '../../../kernel/index.ts';
import type { Need } from '../../needs/index.ts';
import type { Candidate, Reason } from '../ranking/match.ts';

/**
 * `prepared` holds a slot of the organization until the need points to it; `accepting` is a promise under way that is
 * carried through whatever happens to the process that began it; `ended` is every way in which it came to nothing.
 */
export type OfferState = 'prepared' | 'open' | 'accepting' | 'accepted' | 'done' | 'ended';

/** Why an offer came to nothing. `full`: the last place went while it was being accepted; `moved-on`: the need went elsewhere. */
export type OfferEnd = 'declined' | 'expired' | 'full' | 'withdrawn' | 'moved-on';

/** One need proposed to one service. */
export interface Offer {
  readonly id: string;
  readonly need: string;
  readonly number: string;
  /** The ranking it came from; absent when a broker proposed it by hand. */
  readonly match?: string;
  readonly service: string;
  readonly organization: string;
  readonly region: RegionPath;
  readonly urgent: boolean;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly proposedBy: string;
  readonly state: OfferState;
  /** Which of the organization's waiting places it takes; a unique index lets no two offers share one. */
  readonly slot?: number;
  readonly expiresAt: Date;
  readonly preparedAt: Date;
  readonly answeredBy?: string;
  readonly answeredAt?: Date;
  readonly end?: OfferEnd;
  /** Why it was declined, in the organization's words. */
  readonly note?: string;
}

export interface Proposal {
  readonly id: string;
  readonly need: Need;
  readonly candidate: Candidate;
  readonly match?: string;
  readonly proposedBy: string;
  readonly now: Date;
  readonly waits: number;
}

export function prepareOffer({ id, need, candidate, match, proposedBy, now, waits }: Proposal): Offer {
  return {
    id,
    need: need.id,
    number: need.number,
    ...(match !== undefined && { match }),
    service: candidate.service,
    organization: candidate.organization,
    region: need.region,
    urgent: need.urgency === 'urgent',
    score: candidate.score,
    reasons: candidate.reasons,
    proposedBy,
    state: 'prepared',
    expiresAt: later(now, waits),
    preparedAt: now,
  };
}

export const isWaiting = (offer: Offer): boolean => offer.state === 'prepared' || offer.state === 'open';

/** It goes to the organization's staff, who have until `expiresAt`. */
export function openOffer(offer: Offer, at: Date, waits: number) {
  const next: Offer = { ...offer, state: 'open', expiresAt: later(at, waits) };
  return {
    next,
    happenings: [
      tellOffer(next, 'matching.offer-opened', offer.proposedBy, at, { until: next.expiresAt.toISOString() }),
    ],
  };
}

/**
 * Staff say yes. From here on the offer no longer expires: it becomes accepted, or ends because the places are gone.
 * @throws Refusal `matching.now-<state>` when there is nothing to accept any more
 */
export function beginAcceptance(offer: Offer, by: string, at: Date) {
  ensure(offer.state === 'open', `matching.now-${offer.state}`, { number: offer.number });
  ensure(offer.expiresAt.getTime() > at.getTime(), 'matching.expired', { number: offer.number });

  const next: Offer = { ...offer, state: 'accepting', answeredBy: by, answeredAt: at };
  return { next, happenings: [tellOffer(next, 'matching.acceptance-begun', by, at)] };
}

export function completeAcceptance(offer: Offer, at: Date) {
  const { slot: _slot, ...rest } = offer;
  const next: Offer = { ...rest, state: 'accepted' };
  return { next, happenings: [tellOffer(next, 'matching.offer-accepted', offer.answeredBy ?? 'system', at)] };
}

export function endOffer(offer: Offer, end: OfferEnd, { by, at, note }: { by: string; at: Date; note?: string }) {
  const { slot: _slot, ...rest } = offer;
  const next: Offer = { ...rest, state: 'ended', end, ...(note !== undefined && { note }) };
  const ended = tellOffer(next, 'matching.offer-ended', by, at, { end, before: offer.state });
  const isNews = WITHOUT_ITS_STAFF.has(end) && offer.state !== 'prepared';
  return { next, happenings: isNews ? [ended, tellOffer(next, 'matching.offer-lapsed', by, at, { end })] : [ended] };
}

/** Ends that the staff who saw the offer have not brought about themselves. */
const WITHOUT_ITS_STAFF: ReadonlySet<OfferEnd> = new Set(['expired', 'withdrawn']);

function tellOffer(offer: Offer, name: string, by: string, at: Date, facts: HappeningFacts = {}): HappeningDraft {
  const { need, number, service, organization, region } = offer;
  return { name, by, at, region, facts: { need, number, service, organization, ...facts } };
}
