import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import { releasePlace } from '../../directory/index.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import type { ProposalPorts } from '../offers/propose-next.ts';
import { rollOn } from '../offers/roll-on.ts';

interface Ports extends ProposalPorts {
  readonly matches: MatchStore;
}

/** What follows when an offer came to nothing: its place is free again, and the need goes on to the next. */
export const settleEndedOffer = defineUseCase({
  name: 'matching.settle-ended-offer',
  input: z.object({ offerId: z.string() }),
  async run(ports: Ports, actor, { offerId }) {
    allow(isSystem(actor), 'matching.system-only');
    const offer = found(await ports.offers.find(offerId), 'matching.offer-missing');
    if (offer.state !== 'ended') return;

    // An offer that was never being accepted asked for no place.
    if (offer.answeredAt !== undefined) {
      await ports.services.change(offer.service, (service) => ({
        next: releasePlace(service, offer.id, ports.clock()),
        result: undefined,
      }));
    }
    await rollOn(ports, offer);
  },
});
