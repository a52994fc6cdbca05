import { z } from 'zod';
import {
  allow,
  decodeNumberCursor,
  defineUseCase,
  isResident,
  organizationsOf,
  pageInput,
  toPage,
  type Clock,
  type Page,
} from '../../../kernel/index.ts';
import type { OrganizationStore } from '../../directory/index.ts';
import type { OpportunityStore } from './opportunity-store.ts';
import { seenBy, type SeenOpportunity } from './show-opportunity.ts';

interface Ports {
  readonly opportunities: OpportunityStore;
  readonly organizations: OrganizationStore;
  readonly clock: Clock;
}

/** What one entered oneself, or what interests the organizations one is staff of; newest first. */
export const listOwnOpportunities = defineUseCase({
  name: 'listings.list-own-opportunities',
  input: z.object({ as: z.enum(['purchaser', 'organization']).default('purchaser'), ...pageInput }),
  async run(ports: Ports, actor, { as, after, limit }): Promise<Page<SeenOpportunity>> {
    allow(isResident(actor), 'listings.not-known');
    const from = after === undefined ? null : decodeNumberCursor(after);
    const rows =
      as === 'purchaser'
        ? await ports.opportunities.enteredBy(actor.id, from, limit + 1)
        : await ports.opportunities.interesting(organizationsOf(actor), from, limit + 1);
    const { items, next } = toPage(
      rows.map((opportunity) => ({ id: String(opportunity.number), opportunity })),
      limit,
    );
    return { items: await Promise.all(items.map(({ opportunity }) => seenBy(ports, actor, opportunity))), next };
  },
});
