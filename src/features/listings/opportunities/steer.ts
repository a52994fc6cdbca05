import { allow, found, type Actor, type Clock, type HappeningFacts } from '../../../kernel/index.ts';
import { mayKeepOpportunity } from '../policy.ts';
import type { Opportunity } from './opportunity.ts';
import type { OpportunityStore } from './opportunity-store.ts';

export interface OpportunityPorts {
  readonly opportunities: OpportunityStore;
  readonly clock: Clock;
}

export interface Steering {
  readonly decide: (opportunity: Opportunity, at: Date) => Opportunity;
  /** What it is called once it has happened, after `listings.`. */
  readonly happening: string;
  readonly facts?: HappeningFacts;
}

/** The opportunity with this number, for whoever keeps it; to all others there is only what was published. */
export async function ownOpportunity(
  opportunities: OpportunityStore,
  actor: Actor,
  number: number,
): Promise<Opportunity> {
  const opportunity = found(await opportunities.numbered(number), 'listings.opportunity-missing', { number });
  if (mayKeepOpportunity(actor, opportunity)) return opportunity;
  found(opportunity.publication, 'listings.opportunity-missing', { number });
  allow(false, 'listings.not-yours', { number });
}

/** Takes one of one’s opportunities further. */
export async function steer(
  { opportunities, clock }: OpportunityPorts,
  actor: Actor,
  number: number,
  { decide, happening, facts = {} }: Steering,
): Promise<Opportunity> {
  const { id } = await ownOpportunity(opportunities, actor, number);
  const at = clock();
  const changed = await opportunities.change(id, (opportunity) => {
    allow(mayKeepOpportunity(actor, opportunity), 'listings.not-yours', { number });
    const next = decide(opportunity, at);
    if (next === opportunity) return { result: opportunity };
    const { region } = next;
    return {
      next,
      happenings: [{ name: `listings.${happening}`, by: actor.id, at, region, facts: { number, ...facts } }],
      result: next,
    };
  });
  return found(changed, 'listings.opportunity-missing', { number });
}
