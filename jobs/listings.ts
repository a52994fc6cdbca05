import { announceEdition, tellOpportunity } from '../src/features/broadcasts/index.ts';
import { reaction, type Cause, type Reaction } from './define.ts';

export const listingsReactions: readonly Reaction[] = [
  reaction('listings.edition-published', announceEdition, ({ subject }) => ({ editionId: subject })),
  reaction('listings.interest-expressed', tellOpportunity, ({ subject }) => ({
    opportunityId: subject,
    news: 'interest' as const,
  })),
  reaction('listings.opportunity-dealt', tellOpportunity, ended),
  reaction('listings.opportunity-not-dealt', tellOpportunity, ended),
  reaction('listings.opportunity-withdrawn', tellOpportunity, ended),
];

function ended({ subject }: Cause) {
  return { opportunityId: subject, news: 'ended' as const };
}
