import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, pageInput, type Clock, type Page } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { OPPORTUNITY_CATEGORIES, type Opportunity } from '../opportunities/opportunity.ts';
import type { OpportunityStore } from '../opportunities/opportunity-store.ts';
import { publicOpportunity, type PublicOpportunity } from '../opportunities/shown.ts';
import { fillPage } from './fill-page.ts';
import { cut, saysAll, wordsInput } from './words.ts';

interface Ports {
  readonly opportunities: OpportunityStore;
  readonly clock: Clock;
}

/** The list of project opportunities 项目机会清单, newest first; public. `open` still takes the interest of organizations. */
export const listOpportunities = defineUseCase({
  name: 'listings.list-opportunities',
  input: z.object({
    region: regionPath,
    category: z.enum(OPPORTUNITY_CATEGORIES).optional(),
    state: z.enum(['open', 'published', 'closed']).optional(),
    words: wordsInput,
    ...pageInput,
  }),
  async run({ opportunities, clock }: Ports, _actor, { after, limit, ...wanted }): Promise<Page<PublicOpportunity>> {
    const now = clock();
    const { region, category, state, words } = wanted;
    const see = (row: Opportunity): PublicOpportunity | null => {
      const shown = publicOpportunity(row, now);
      if (shown === null || (category !== undefined && shown.category !== category)) return null;
      if (state !== undefined && !(state === 'open' ? shown.takesInterest : shown.state === state)) return null;
      return saysAll(words, [row.title, row.text, row.purchaser.name]) ? { ...shown, text: cut(shown.text) } : null;
    };
    return fillPage(
      {
        read: (from, most) => opportunities.publishedIn(region, from === null ? null : Number(from), most),
        see: async (rows) => rows.map(see),
        keyOf: ({ number }) => String(number),
      },
      after === undefined ? null : String(decodeNumberCursor(after)),
      limit,
    );
  },
});
