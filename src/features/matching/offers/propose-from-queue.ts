import { SYSTEM } from '../../../kernel/index.ts';
import type { Need } from '../../needs/index.ts';
import type { Candidate } from '../ranking/match.ts';
import { isWaiting } from './offer.ts';
import { dropPrepared, pointTo, prepareFor, type ProposalPorts } from './propose-next.ts';

/** `busy`: the organization takes nothing now; `moved-on`: the need is elsewhere, or this very offer came to nothing. */
export type Proposed = 'offered' | 'busy' | 'moved-on';

/**
 * Proposes a need that waits in the broker's queue, by itself. The offer's id says what it is for: done again, by two at
 * once or after a kill, it is the same offer, and what has ended is not offered again.
 */
export async function proposeFromQueue(
  ports: ProposalPorts,
  proposal: { readonly id: string; readonly need: Need; readonly candidate: Candidate; readonly match?: string },
): Promise<Proposed> {
  const { id, need } = proposal;
  const known = await ports.offers.find(id);
  const offer = known ?? (await prepareFor(ports, { ...proposal, proposedBy: SYSTEM.id }));
  if (offer === null) return 'busy';
  if (!isWaiting(offer)) return 'moved-on';

  const pointed = await ports.needs.change(need.id, (current) => {
    if (current.state !== 'brokered' || current.round !== need.round) return { result: current.offer?.id };
    const { next, happenings } = pointTo(current, offer, { by: SYSTEM.id, at: ports.clock() });
    return { next, happenings, result: offer.id };
  });
  if (pointed === offer.id) return 'offered';

  await dropPrepared(ports, offer);
  return 'moved-on';
}
