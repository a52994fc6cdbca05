import type { Actor } from '../../../kernel/index.ts';
import type { Service, ServiceStore } from '../../directory/index.ts';
import { maySeeWhole, photosOf, type Need, type NeedStore } from '../../needs/index.ts';
import { mask } from '../../privacy/index.ts';
import type { Offer } from './offer.ts';

/** An offer as its reader may see it: the need's own words only once they are involved, masked before. */
export interface SeenOffer {
  readonly offer: Offer;
  readonly text: string;
  readonly place: string | null;
  /** Ids of the photos of the need; none before it is taken on. */
  readonly photos: readonly string[];
  readonly category: string;
  readonly urgency: Need['urgency'];
  readonly needState: Need['state'];
  readonly service: Pick<Service, 'id' | 'name'>;
}

interface Ports {
  readonly needs: NeedStore;
  readonly services: ServiceStore;
}

export async function seeOffers(ports: Ports, actor: Actor, offers: readonly Offer[]): Promise<SeenOffer[]> {
  const seen = await Promise.all(offers.map((offer) => seeOffer(ports, actor, offer)));
  return seen.filter((offer) => offer !== null);
}

async function seeOffer({ needs, services }: Ports, actor: Actor, offer: Offer): Promise<SeenOffer | null> {
  const [need, service] = await Promise.all([needs.find(offer.need), services.find(offer.service)]);
  if (need === null || service === null) return null;

  const seesWhole = maySeeWhole(actor, need);
  const shown = seesWhole ? (text: string) => text : mask;
  return {
    offer,
    text: shown(need.text),
    place: need.place === undefined ? null : shown(need.place),
    photos: seesWhole ? photosOf(need) : [],
    category: need.category,
    urgency: need.urgency,
    needState: need.state,
    service: { id: service.id, name: service.name },
  };
}
