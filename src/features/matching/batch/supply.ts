import type { OfferStore } from '../offers/offer-store.ts';
import type { ServiceIndex } from '../ranking/service-index.ts';
import type { Supply } from './assign.ts';

/** What is left after the offers that wait: none of them is moved. */
export async function supplyOf(index: ServiceIndex, offers: Pick<OfferStore, 'inSlots'>): Promise<Supply> {
  const waiting = new Map<string, number>();
  const inSlots = new Map<string, number>();
  for await (const { service, organization } of offers.inSlots()) {
    waiting.set(service, (waiting.get(service) ?? 0) + 1);
    inSlots.set(organization, (inSlots.get(organization) ?? 0) + 1);
  }

  const capacities = new Int32Array(index.size);
  const organizationOf = new Int32Array(index.size);
  const numbers = new Map<string, number>();
  const left: number[] = [];
  for (let slot = 0; slot < index.size; slot += 1) {
    const { service, free, organization } = index.at(slot);
    capacities[slot] = Math.max(0, free - (waiting.get(service.id) ?? 0));
    const number = numbers.get(service.organization) ?? numbers.size;
    numbers.set(service.organization, number);
    organizationOf[slot] = number;
    const takes = organization === undefined || organization.isPaused ? 0 : organization.openOffers;
    left[number] = Math.max(0, takes - (inSlots.get(service.organization) ?? 0));
  }
  return { capacities, organizationOf, organizationCapacities: Int32Array.from(left) };
}
