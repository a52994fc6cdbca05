import { found, organizationsOf, Refusal, type Actor } from '../../../kernel/index.ts';
import { readNumber, type NeedStore } from '../../needs/index.ts';
import { maySeeOffer } from '../policy.ts';
import type { Offer, OfferState } from './offer.ts';
import type { OfferStore } from './offer-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
}

/**
 * The offer somebody means: by its id, by the number of its need, or, with neither, the only one of their organization
 * in these states; asked the same once more, the one they meant the first time, provided a change of it was kept with
 * the call's `cause`.
 * @throws Refusal `matching.which-offer` when there are several, `matching.no-offer` when there is none
 */
export async function offerMeant(
  ports: Ports,
  actor: Actor,
  written: string | undefined,
  states: readonly OfferState[],
  cause?: string,
): Promise<Offer> {
  if (written === undefined) return onlyOffer(ports, actor, states, cause);

  const number = readNumber(written);
  const offer = number === null ? await ports.offers.find(written) : await offerOfNeed(ports, actor, number, states);
  return found(offer !== null && maySeeOffer(actor, offer) ? offer : null, 'matching.offer-missing');
}

/** Keeps which offer a call meant, where what it changes is not the offer itself: asked the same once more, it means this. */
export async function markMeant(offers: OfferStore, offer: Offer, cause: string | undefined): Promise<void> {
  if (cause !== undefined) await offers.change(offer.id, (kept) => ({ result: kept }), { cause });
}

async function onlyOffer(
  { offers }: Ports,
  actor: Actor,
  states: readonly OfferState[],
  cause: string | undefined,
): Promise<Offer> {
  const organizations = organizationsOf(actor);
  const [first, ...more] = await offers.ofOrganizations(organizations, states, null, 10);
  // Asked last: a first try that changed an offer before these were read is seen here.
  const before = cause === undefined ? null : await offers.changedFor(organizations, cause);
  if (before !== null) return before;
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
