import { OFFER_WAITS, PREPARED_WAITS, URGENT_OFFER_WAITS } from '../../../../config/matching.ts';
import { idFrom, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { OrganizationStore, ServiceStore } from '../../directory/index.ts';
import { mayTakeOn } from '../../directory/index.ts';
import { advance, type Need, type NeedStore } from '../../needs/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Candidate, Match } from '../ranking/match.ts';
import { asksForPerson } from './asks-for-person.ts';
import { endOffer, isWaiting, prepareOffer, type Offer } from './offer.ts';
import type { OfferStore } from './offer-store.ts';

export interface ProposalPorts {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly services: ServiceStore;
  readonly organizations: OrganizationStore;
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/**
 * Brings a need to the next candidate of its match, or to the broker's queue when there is none. First an offer takes a
 * slot of the organization, then the need points to it in one conditional write: of two runs only one gets through, and
 * what the other prepared ends unseen. Who refused automated matching goes to the queue at once.
 * @param after the offer that came to nothing; undefined for the first of a round
 */
export async function proposeNext(
  ports: ProposalPorts,
  need: Need,
  match: Match | null,
  after: Offer | undefined,
): Promise<void> {
  const isForPerson = await asksForPerson(ports.residents, need);
  const offer = match === null || isForPerson ? null : await prepareBest(ports, need, match);
  const at = ports.clock();
  const pointed = await ports.needs.change(need.id, (current) => {
    if (!isWhereItWas(current, need.round, after)) return { result: current.offer?.id };
    if (offer === null) return { ...toQueue(current, at, isForPerson), result: undefined };
    const { next, happenings } = pointTo(current, offer, { by: SYSTEM.id, at });
    return { next, happenings, result: offer.id };
  });

  if (offer !== null && pointed !== offer.id) await dropPrepared(ports, offer);
}

/** The need's state, offer and happening when it is proposed. */
export function pointTo(need: Need, offer: Offer, { by, at }: { by: string; at: Date }) {
  const { id, service, organization } = offer;
  const { next, happenings } = advance(need, 'offer', { by, at, facts: { offer: id, service, organization } });
  return { next: { ...next, offer: { id, service, organization } }, happenings };
}

/** An offer that nobody was told of gives its slot back. */
export async function dropPrepared({ offers, clock }: Pick<ProposalPorts, 'offers' | 'clock'>, { id }: Offer) {
  await offers.change(id, (offer) =>
    offer.state === 'prepared'
      ? { ...endOffer(offer, 'moved-on', { by: SYSTEM.id, at: clock() }), result: undefined }
      : { result: undefined },
  );
}

/** An offer in a free slot of the candidate's organization; null when it takes nothing now. */
export async function prepareFor(
  { services, organizations, offers, clock }: Omit<ProposalPorts, 'needs' | 'residents'>,
  proposal: { id: string; need: Need; candidate: Candidate; match?: string; proposedBy: string },
): Promise<Offer | null> {
  const { candidate } = proposal;
  const [service, organization] = await Promise.all([
    services.find(candidate.service),
    organizations.find(candidate.organization),
  ]);
  if (service === null || organization === null || organization.isPaused || !mayTakeOn(service)) return null;

  const offer = prepareOffer({ ...proposal, now: clock(), waits: PREPARED_WAITS });
  return offers.insertInSlot(offer, organization.openOffers);
}

/** How long an organization may think about it. */
export const waitsFor = (offer: Offer): number => (offer.urgent ? URGENT_OFFER_WAITS : OFFER_WAITS);

/** The best candidate that has not had it in this round and takes it now; one prepared before a crash is taken up again. */
async function prepareBest(ports: ProposalPorts, need: Need, match: Match): Promise<Offer | null> {
  const before = await ports.offers.ofMatch(match.id);
  const ready = before.find((offer) => offer.state === 'prepared');
  if (ready !== undefined) return ready;

  const tried = new Set(before.map((offer) => offer.service));
  for (const candidate of match.candidates.filter(({ service }) => !tried.has(service))) {
    const id = idFrom('offer', match.id, candidate.service);
    const offer = await prepareFor(ports, { id, need, candidate, match: match.id, proposedBy: SYSTEM.id });
    if (offer !== null && isWaiting(offer)) return offer;
  }
  return null;
}

/** Nothing happened to the need since this proposal was decided on. */
function isWhereItWas(need: Need, round: number, after: Offer | undefined): boolean {
  if (need.route !== 'organization' || need.round !== round) return false;
  if (after !== undefined) return need.state === 'offered' && need.offer?.id === after.id;
  return need.state === 'submitted' || need.state === 'reopened';
}

function toQueue(need: Need, at: Date, isForPerson: boolean) {
  const { offer: _offer, ...rest } = need;
  const facts = { reason: isForPerson ? 'person-asked' : 'no-candidates' };
  return advance(rest, 'queue', { by: SYSTEM.id, at, facts });
}
