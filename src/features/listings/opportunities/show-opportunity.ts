import { z } from 'zod';
import { defineUseCase, found, type Actor, type Clock } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../../directory/index.ts';
import { mayKeepOpportunity, maySeeContact, maySpeakFor } from '../policy.ts';
import { opportunityNumber } from './input.ts';
import type { Opportunity } from './opportunity.ts';
import type { OpportunityStore } from './opportunity-store.ts';
import { publicOpportunity, type PublicOpportunity } from './shown.ts';

interface Ports {
  readonly opportunities: OpportunityStore;
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

export interface SeenInterest {
  readonly organization: string;
  readonly name: string;
  readonly at: Date;
}

/** An opportunity as somebody sees it: everybody, organizations, and whoever keeps it. */
export interface SeenOpportunity {
  /** Absent while it is a draft. */
  readonly shown: PublicOpportunity | null;
  /** For organizations, once it is published. */
  readonly contact?: NonNullable<Opportunity['contact']>;
  /** Everything, for whoever keeps it. */
  readonly whole?: Opportunity;
  /** Whom it interests: all, for whoever keeps it; of all others their own. */
  readonly interests: readonly SeenInterest[];
}

/** One opportunity by its number; what was not published is there for its purchaser only. */
export const showOpportunity = defineUseCase({
  name: 'listings.show-opportunity',
  input: z.object({ number: opportunityNumber }),
  async run(ports: Ports, actor, { number }): Promise<SeenOpportunity> {
    const opportunity = found(await ports.opportunities.numbered(number), 'listings.opportunity-missing', { number });
    const isSeen = opportunity.publication !== undefined || mayKeepOpportunity(actor, opportunity);
    return seenBy(ports, actor, found(isSeen ? opportunity : null, 'listings.opportunity-missing', { number }));
  },
});

export async function seenBy(
  { organizations, clock }: Pick<Ports, 'organizations' | 'clock'>,
  actor: Actor,
  opportunity: Opportunity,
): Promise<SeenOpportunity> {
  const isKept = mayKeepOpportunity(actor, opportunity);
  const { contact, interests } = opportunity;
  const seen = interests.filter(({ organization }) => isKept || maySpeakFor(actor, organization));
  const known = seen.length === 0 ? [] : await organizations.findMany(seen.map(({ organization }) => organization));
  return {
    shown: publicOpportunity(opportunity, clock()),
    ...(contact !== undefined && (isKept || maySeeContact(actor)) && { contact }),
    ...(isKept && { whole: opportunity }),
    interests: seen.map(({ organization, at }) => ({
      organization,
      name: known.find(({ id }) => id === organization)?.name ?? '',
      at,
    })),
  };
}
