import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import type { Opportunity } from './opportunities/opportunity.ts';
import type { OpportunityStore } from './opportunities/opportunity-store.ts';

interface Ports {
  readonly opportunities: OpportunityStore;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: what they entered and said for organizations names the one that goes on. */
export const followJoined = defineUseCase({
  name: 'listings.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ opportunities, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'listings.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (let left = await opportunities.naming(from); left.length > 0; left = await opportunities.naming(from)) {
        for (const { id } of left) {
          await opportunities.change(id, (value) => ({ next: renamed(value, from, into), result: undefined }));
        }
      }
    });
  },
});

function renamed(opportunity: Opportunity, from: string, into: string): Opportunity {
  const follow = (id: string): string => (id === from ? into : id);
  return {
    ...opportunity,
    enteredBy: follow(opportunity.enteredBy),
    interests: opportunity.interests.map((interest) => ({ ...interest, by: follow(interest.by) })),
    ...(opportunity.closing !== undefined && {
      closing: { ...opportunity.closing, by: follow(opportunity.closing.by) },
    }),
  };
}
