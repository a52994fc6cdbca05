import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type Filter, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import { pathsUp } from '../../regions/index.ts';
import type { Opportunity } from './opportunity.ts';

export type OpportunityStore = ReturnType<typeof opportunityStore>;

const BATCH = 200;
const NEWEST = { number: -1 } as const;

export function opportunityStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Opportunity>(
    parts,
    'opportunities',
    {
      number: Number,
      region: String,
      enteredBy: String,
      state: String,
      title: String,
      text: String,
      category: String,
      budgetFen: Number,
      deadline: String,
      purchaser: Mixed,
      contact: Mixed,
      interests: [Mixed],
      publication: Mixed,
      closing: Mixed,
      deal: Mixed,
      enteredAt: Date,
      changedAt: Date,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ regions: 1, number: -1 }],
      [{ enteredBy: 1, number: -1 }],
      [
        { 'interests.organization': 1, number: -1 },
        { partialFilterExpression: { 'interests.organization': { $gt: '' } } },
      ],
      [{ 'interests.by': 1 }, { partialFilterExpression: { 'interests.by': { $gt: '' } } }],
      [{ regions: 1, 'deal.on': 1 }, { partialFilterExpression: { 'deal.on': { $gt: '' } } }],
    ],
    { pathsOf: ({ region }) => pathsUp(region) },
  );

  const below = (number: number | null): Filter => (number === null ? {} : { number: { $lt: number } });

  return {
    ...store,
    insertNumbered: (opportunity: Omit<Opportunity, 'number'>, happenings: readonly HappeningDraft[]) =>
      insertNumbered<Opportunity>(store, opportunity, happenings),
    async numbered(number: number): Promise<Opportunity | null> {
      return (await store.findWhere({ number }, { limit: 1 }))[0] ?? null;
    },
    /** What has been published in the region and below, newest first, from just below the number. */
    publishedIn(region: RegionPath, after: number | null, limit = BATCH): Promise<Opportunity[]> {
      return store.findWhere(
        { regions: region, 'publication.at': { $exists: true }, ...below(after) },
        { sort: NEWEST, limit },
      );
    },
    /** What somebody entered, newest first. */
    enteredBy(resident: string, after: number | null, limit = BATCH): Promise<Opportunity[]> {
      return store.findWhere({ enteredBy: resident, ...below(after) }, { sort: NEWEST, limit });
    },
    /** What interests one of the organizations, newest first. */
    interesting(organizations: readonly string[], after: number | null, limit = BATCH): Promise<Opportunity[]> {
      return store.findWhere(
        { 'interests.organization': { $in: [...organizations], $gt: '' }, ...below(after) },
        { sort: NEWEST, limit },
      );
    },
    /** What names somebody: what they entered, and where they spoke for an organization, some at a time. */
    async naming(resident: string): Promise<Opportunity[]> {
      const entered = await store.findWhere({ enteredBy: resident }, { limit: BATCH });
      if (entered.length > 0) return entered;
      return store.findWhere({ 'interests.by': { $eq: resident, $gt: '' } }, { limit: BATCH });
    },
    /** Deals of the region and below that were agreed on these days, the second left out. */
    dealtIn(region: RegionPath, from: string, until: string): Promise<Opportunity[]> {
      return store.findWhere({ regions: region, 'deal.on': { $gte: from, $lt: until } }, { limit: 100_000 });
    },
  };
}
