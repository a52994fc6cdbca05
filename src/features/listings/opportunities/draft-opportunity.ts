import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import { regionPath, type CalendarStore, type RegionStore } from '../../regions/index.ts';
import { mayPurchase } from '../policy.ts';
import { opportunityFields } from './input.ts';
import { endOf, type Opportunity } from './opportunity.ts';
import type { OpportunityStore } from './opportunity-store.ts';

interface Ports {
  readonly opportunities: OpportunityStore;
  readonly regions: RegionStore;
  readonly calendars: CalendarStore;
  readonly clock: Clock;
}

/** A purchaser writes down what they look for; nobody else reads it yet. */
export const draftOpportunity = defineUseCase({
  name: 'listings.draft-opportunity',
  input: z.object({ region: regionPath, ...opportunityFields }),
  async run({ opportunities, regions, calendars, clock }: Ports, actor, given, call): Promise<Opportunity> {
    const { region } = given;
    found(await regions.find(region), 'regions.missing');
    allow(mayPurchase(actor, region), 'listings.not-purchaser');
    const at = clock();
    const closesAt = endOf(given.deadline, await calendars.ownDaysAt(region));
    if (closesAt <= at) throw new Refusal('invalid', 'listings.deadline-gone');

    const opportunity: Omit<Opportunity, 'number'> = {
      ...given,
      id: call.newId('opportunity'),
      enteredBy: actor.id,
      state: 'draft',
      interests: [],
      enteredAt: at,
      changedAt: at,
    };
    const facts = { category: given.category, budgetFen: given.budgetFen };
    return opportunities.insertNumbered(opportunity, [
      { name: 'listings.opportunity-drafted', by: actor.id, at, region, facts },
    ]);
  },
});
