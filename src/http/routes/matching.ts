import { z } from 'zod';
import {
  acceptOffer,
  assignNeed,
  declineOffer,
  explainMatch,
  listBrokerQueue,
  listOffers,
  QUEUE_REASONS,
  reportOutcome,
  showNight,
  showOffer,
  startWork,
  type Match,
  type Offer,
  type Reason,
  type SeenOffer,
} from '../../features/matching/index.ts';
import { categoryName, NEED_STATES, URGENCIES } from '../../features/needs/index.ts';
import { sayByCode } from '../../phrases/index.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';
import { need, presentNeed } from './shapes/need.ts';

const offer = z.object({
  id: z.string(),
  number: z.string(),
  service: z.string(),
  organization: z.string(),
  state: z.enum(['prepared', 'open', 'accepting', 'accepted', 'done', 'ended']),
  end: z.enum(['declined', 'expired', 'full', 'withdrawn', 'moved-on']).nullable(),
  score: z.int(),
  reasons: z.array(z.string()),
  expiresAt: moment,
});

const seenOffer = offer.extend({
  serviceName: z.string(),
  text: z.string(),
  place: z.string().nullable(),
  /** Of a need that was taken on, ids of its photos: `/photos/{photoId}`. */
  photos: z.array(z.string()),
  category: z.string(),
  categoryName: z.string(),
  urgency: z.enum(URGENCIES),
  needState: z.enum(NEED_STATES),
});

const match = z.object({
  candidates: z.array(
    z.object({ service: z.string(), serviceName: z.string(), score: z.int(), reasons: z.array(z.string()) }),
  ),
  excluded: z.array(z.object({ service: z.string(), serviceName: z.string(), reason: z.string() })),
});

const night = z.object({
  night: z.string(),
  startedAt: moment,
  finishedAt: moment.nullable(),
  needs: z.int(),
  services: z.int(),
  offered: z.int(),
});

const sentence = ({ code, details }: Reason): string =>
  sayByCode(code, 'category' in details ? { ...details, category: categoryName(String(details.category)) } : details);

const presentOffer = (given: Offer): z.input<typeof offer> => ({
  id: given.id,
  number: given.number,
  service: given.service,
  organization: given.organization,
  state: given.state,
  end: given.end ?? null,
  score: given.score,
  reasons: given.reasons.map(sentence),
  expiresAt: given.expiresAt.toISOString(),
});

const presentSeenOffer = (given: SeenOffer): z.input<typeof seenOffer> => ({
  ...presentOffer(given.offer),
  serviceName: given.service.name,
  text: given.text,
  place: given.place,
  photos: [...given.photos],
  category: given.category,
  categoryName: categoryName(given.category),
  urgency: given.urgency,
  needState: given.needState,
});

const presentMatch = (given: Match, names: ReadonlyMap<string, string>): z.input<typeof match> => ({
  candidates: given.candidates.map(({ service, score, reasons }) => ({
    service,
    serviceName: names.get(service) ?? service,
    score,
    reasons: reasons.map(sentence),
  })),
  excluded: given.excluded.map(({ service, reason }) => ({
    service,
    serviceName: names.get(service) ?? service,
    reason: sentence(reason),
  })),
});

const whole = { output: need, present: presentNeed };

export const matchingRoutes: readonly Route[] = [
  route('get', '/offers', listOffers, {
    summary: 'The inbox of one’s organizations; words are masked and photos left out until an offer is accepted',
    output: page(seenOffer),
    present: (result) => presentPage(result, presentSeenOffer),
  }),
  route('get', '/offers/:offer', showOffer, {
    summary: 'One offer, by its id or the number of its need',
    output: seenOffer,
    present: presentSeenOffer,
  }),
  route('post', '/offers/:offer/acceptance', acceptOffer, {
    summary: 'Take a need on; takes one place of the service',
    output: offer,
    present: presentOffer,
  }),
  route('post', '/offers/:offer/refusal', declineOffer, {
    summary: 'Decline an offer, saying why; the need goes on to the next',
    output: offer,
    present: presentOffer,
  }),
  route('post', '/offers/:offer/start', startWork, { summary: 'Say that work has begun', ...whole }),
  route('post', '/offers/:offer/outcome', reportOutcome, {
    summary: 'Report what was done; the resident is then asked',
    ...whole,
  }),
  route('get', '/broker-queue', listBrokerQueue, {
    summary: 'Needs for which candidates ran out, or which a person is to assign',
    output: page(z.object({ need, reason: z.enum(QUEUE_REASONS), match: match.nullable() })),
    present: (result) =>
      presentPage(result, (item) => ({
        need: presentNeed(item.need),
        reason: item.reason,
        match: item.match === null ? null : presentMatch(item.match, item.names),
      })),
  }),
  route('get', '/matching-nights/latest', showNight, {
    summary: 'What came of the latest night’s matching, in which all waiting needs are assigned together',
    output: night,
    present: (given) => ({
      night: given.id,
      startedAt: given.startedAt.toISOString(),
      finishedAt: given.finishedAt?.toISOString() ?? null,
      needs: given.needs,
      services: given.services,
      offered: given.offered,
    }),
  }),
  route('post', '/needs/:number/assignment', assignNeed, {
    summary: 'Propose a need from the broker’s queue to a service',
    ...whole,
  }),
  route('get', '/needs/:number/match', explainMatch, {
    summary: 'Which services were considered for a need, why, and which were excluded',
    output: match,
    present: (result) => presentMatch(result.match, result.names),
  }),
];
