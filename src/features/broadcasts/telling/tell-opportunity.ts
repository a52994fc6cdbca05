import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../kernel/index.ts';
import {
  wordOpportunity,
  type Opportunity,
  type OpportunityNews,
  type OpportunityStore,
} from '../../listings/index.ts';
import type { Audience } from '../audience.ts';
import { keepNotices, type TellingPorts } from '../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly opportunities: OpportunityStore;
  readonly clock: Clock;
}

/** Tells whoever keeps an opportunity of a new interest, or the organizations that it interests how it ended. */
export const tellOpportunity = defineUseCase({
  name: 'broadcasts.tell-opportunity',
  input: z.object({ opportunityId: z.string(), news: z.enum(['interest', 'ended']) }),
  async run({ opportunities, clock, ...ports }: Ports, actor, { opportunityId, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const opportunity = found(await opportunities.find(opportunityId), 'listings.opportunity-missing', { number: 0 });
    const cause = call.once ?? newId();

    let told = 0;
    for (const [to, what] of toTell(opportunity, news)) {
      const text = () => wordOpportunity(opportunity, what);
      const telling = { cause: `${cause}:${what}`, to, text, about: opportunity.id, now: clock() };
      told += await keepNotices(ports, telling);
    }
    return { told };
  },
});

function toTell(opportunity: Opportunity, news: 'interest' | 'ended'): (readonly [Audience, OpportunityNews])[] {
  const { enteredBy, interests, deal } = opportunity;
  if (news === 'interest') return [[{ residents: [enteredBy] }, 'interest']];
  return interests.map(({ organization }) => [
    { staffOf: organization },
    deal === undefined ? 'ended' : deal.organization === organization ? 'chosen' : 'dealt',
  ]);
}
