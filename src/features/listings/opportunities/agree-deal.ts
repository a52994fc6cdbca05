import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { day, fen, opportunityNumber } from './input.ts';
import { agree } from './opportunity.ts';
import { steer, type OpportunityPorts } from './steer.ts';

/** The purchaser names the organization it agreed with, for how much and when: the opportunity is closed with a deal. */
export const agreeDeal = defineUseCase({
  name: 'listings.agree-deal',
  input: z.object({ number: opportunityNumber, organizationId: z.string().max(60), sumFen: fen, on: day }),
  run: (ports: OpportunityPorts, actor, { number, organizationId: organization, sumFen, on }) =>
    steer(ports, actor, number, {
      happening: 'opportunity-dealt',
      facts: { organization, sumFen, on },
      decide: (opportunity, at) => agree(opportunity, { organization, sumFen, on }, actor.id, at),
    }),
});
