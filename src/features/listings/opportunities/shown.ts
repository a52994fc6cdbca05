import { mask } from '../../privacy/index.ts';
import type { Closing, Opportunity, OpportunityWords } from './opportunity.ts';
import { takesInterest } from './opportunity.ts';

/** What everybody may read of a published opportunity: what leads to a person is hidden, and who the deal was with. */
export interface PublicOpportunity extends Omit<OpportunityWords, 'contact'> {
  readonly id: string;
  readonly number: number;
  readonly region: string;
  readonly state: 'published' | 'closed';
  readonly takesInterest: boolean;
  readonly channel: string;
  readonly publishedAt: Date;
  readonly closesAt: Date;
  readonly outcome?: Closing['outcome'];
}

/** Null for what was never published. */
export function publicOpportunity(opportunity: Opportunity, now: Date): PublicOpportunity | null {
  const { id, number, region, state, title, text, category, budgetFen, deadline, purchaser } = opportunity;
  const { publication, closing } = opportunity;
  if (publication === undefined || state === 'draft') return null;
  return {
    id,
    number,
    region,
    state,
    title: mask(title),
    text: mask(text),
    category,
    budgetFen,
    deadline,
    purchaser: { ...purchaser, name: mask(purchaser.name) },
    takesInterest: takesInterest(opportunity, now),
    channel: publication.channel,
    publishedAt: publication.at,
    closesAt: publication.closesAt,
    ...(closing !== undefined && { outcome: closing.outcome }),
  };
}
