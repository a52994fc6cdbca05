import { say } from '../../../phrases/index.ts';
import { mask } from '../../privacy/index.ts';
import type { Opportunity } from './opportunity.ts';

export const OPPORTUNITY_NEWS = ['interest', 'chosen', 'dealt', 'ended'] as const;
export type OpportunityNews = (typeof OPPORTUNITY_NEWS)[number];

/** What those concerned are told: of a further interest, that they were chosen, that others were, that it ended without a deal. */
export function wordOpportunity(opportunity: Opportunity, news: OpportunityNews): string {
  const { number, interests } = opportunity;
  const title = mask(opportunity.title);
  if (news === 'interest') return say('listings.news-interest', { number, title, count: interests.length });
  return say(`listings.news-${news}`, { number, title });
}
