import { z } from 'zod';
import { allow, defineUseCase, ensure, Refusal } from '../../../kernel/index.ts';
import { mayAnswer } from '../policy.ts';
import { beginAcceptance } from '../offers/offer.ts';
import { offerMeant } from '../offers/offer-meant.ts';
import { carryThrough, type AcceptancePorts } from './settle-acceptance.ts';

/** Staff take a need on. Asked again by the same person, the answer is the same. */
export const acceptOffer = defineUseCase({
  name: 'matching.accept-offer',
  input: z.object({ offer: z.string().max(60).optional() }),
  async run(ports: AcceptancePorts, actor, { offer: written }, { cause }) {
    const meant = await offerMeant(ports, actor, written, ['open'], cause);
    allow(mayAnswer(actor, meant), 'matching.not-your-offer');

    await ports.offers.change(
      meant.id,
      (offer) => {
        const isOwnAnswer =
          offer.answeredBy === actor.id && (offer.state === 'accepting' || offer.state === 'accepted');
        if (isOwnAnswer) return { result: offer };
        const { next, happenings } = beginAcceptance(offer, actor.id, ports.clock());
        return { next, happenings, result: next };
      },
      { cause },
    );
    const settled = await carryThrough(ports, meant.id);
    if (settled.end === 'full') throw new Refusal('conflict', 'matching.full', { number: settled.number });
    ensure(settled.state !== 'ended', 'matching.now-ended', { number: settled.number });
    return settled;
  },
});
