import { found, Refusal, type Actor } from '../../../kernel/index.ts';
import { readNumber, type NeedStore } from '../../needs/index.ts';
import { maySeeOffer } from '../policy.ts';
import type { Offer, OfferState } from './offer.ts';
import type { OfferStore } from './offer-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
}

/** The organizations whose staff the actor is. */
export const organizationsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organization }) =>
    role === 'organization-staff' && organization !== undefined ? [organization] : [],
  );

/**
 * The offer somebody means: by its id, by the number of its need, or, with neither, the only one of their organization
 * in these states.
 * @throws Refusal `matching.which-offer` when there are several, `matching.no-offer` when there is none
 */
export async function offerMeant(
  ports: Ports,
  actor: Actor,
  written: string | undefined,
  states: readonly OfferState[],
): Promise<Offer> {
  if (written === undefined) return onlyOffer(ports, actor, states);

  const number = readNumber(written);
  const offer = number === null ? await ports.offers.find(written) : await offerOfNeed(ports, actor, number, states);
  return found(offer !== null && maySeeOffer(actor, offer) ? offer : null, 'matching.offer-missing');
}

async function onlyOffer({ offers }: Ports, actor: Actor, states: readonly OfferState[]): Promise<Offer> {
  const [first, ...more] = await offers.ofOrganizations(organizationsOf(actor), states, null, 10);
  if (first === undefined) throw new Refusal('missing', 'matching.no-offer');
  if (more.length > 0) {
    throw new Refusal('conflict', 'matching.which-offer', { numbers: [first, ...more].map(({ number }) => number) });
  }
  return first;
}

/** An offer of the need that the actor may see, their organization's own for its staff: one in these states, else the latest. */
async function offerOfNeed(
  { needs, offers }: Ports,
  actor: Actor,
  number: string,
  states: readonly OfferState[],
): Promise<Offer | null> {
  const need = await needs.findByNumber(number);
  if (need === null) return null;
  const seen = (await offers.ofNeed(need.id))
    .filter((offer) => offer.state !== 'prepared' && maySeeOffer(actor, offer))
    .sort((one, other) => other.preparedAt.getTime() - one.preparedAt.getTime());
  return seen.find(({ state }) => states.includes(state)) ?? seen[0] ?? null;
}
