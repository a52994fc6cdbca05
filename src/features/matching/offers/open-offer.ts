import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import type { MatchStore } from '../ranking/match-store.ts';
import { openOffer as open } from './offer.ts';
import type { ProposalPorts } from './propose-next.ts';
import { waitsFor } from './propose-next.ts';
import { rollOn } from './roll-on.ts';

interface Ports extends ProposalPorts {
  readonly matches: MatchStore;
}

/** The need points to the offer: now its staff see it, and its time begins. */
export const openOffer = defineUseCase({
  name: 'matching.open-offer',
  input: z.object({ offerId: z.string() }),
  async run(ports: Ports, actor, { offerId }) {
    allow(isSystem(actor), 'matching.system-only');

    const at = ports.clock();
    const offer = found(
      await ports.offers.change(offerId, (current) => {
        if (current.state !== 'prepared') return { result: current };
        const { next, happenings } = open(current, at, waitsFor(current));
        return { next, happenings, result: next };
      }),
      'matching.offer-missing',
    );
    if (offer.state === 'ended') await rollOn(ports, offer);
  },
});
