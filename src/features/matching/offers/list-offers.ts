import { z } from 'zod';
import {
  decodeCursor,
  defineUseCase,
  ensure,
  found,
  pageInput,
  toPage,
  organizationsOf,
} from '../../../kernel/index.ts';
import type { ServiceStore } from '../../directory/index.ts';
import type { NeedStore } from '../../needs/index.ts';
import { seeOffers } from './see-offers.ts';
import type { OfferStore } from './offer-store.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly offers: OfferStore;
  readonly services: ServiceStore;
}

const STATES = ['open', 'accepted', 'done', 'ended'] as const;

/** The inbox of one's own organizations, newest first. */
export const listOffers = defineUseCase({
  name: 'matching.list-offers',
  input: z.object({ state: z.enum(STATES).optional(), ...pageInput }),
  async run({ needs, offers, services }: Ports, actor, { state, after, limit }) {
    const own = organizationsOf(actor);
    ensure(own.length > 0, 'directory.no-organization');

    const last = after === undefined ? null : found(await offers.find(decodeCursor(after)), 'paging.cursor');
    const states = state === undefined ? STATES : [state];
    const page = toPage(await offers.ofOrganizations(own, states, last, limit + 1), limit);
    return { items: await seeOffers({ needs, services }, actor, page.items), next: page.next };
  },
});
