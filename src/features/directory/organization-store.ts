import type { HappeningDraft } from '../../kernel/index.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { changedSince } from '../../platform/changed-since.ts';
import type { Organization } from './organization.ts';

export type OrganizationStore = ReturnType<typeof organizationStore>;

export function organizationStore(parts: StoreParts) {
  const store = aggregateStore<Organization>(
    parts,
    'organizations',
    {
      name: String,
      kind: String,
      registration: String,
      region: String,
      grade: Number,
      phone: String,
      openOffers: Number,
      isPaused: Boolean,
      changedAt: Date,
    },
    [
      [{ registration: 1 }, { unique: true, partialFilterExpression: { registration: { $gt: '' } } }],
      [{ region: 1, _id: 1 }],
      [{ changedAt: 1 }],
    ],
  );

  return {
    ...store,
    /** Adds; null when another organization has the registration number. */
    async register(organization: Organization, happenings: readonly HappeningDraft[]): Promise<Organization | null> {
      try {
        return await store.insert(organization, happenings);
      } catch (error) {
        if (!isDuplicateKey(error, 'registration')) throw error;
        return null;
      }
    },
    /** Everyone at home in the region or below it, by id from just after `after`. */
    within(region: string, after: string, limit: number): Promise<Organization[]> {
      return store.findWhere({ region: { $gte: region, $lt: `${region}\uffff` }, _id: { $gt: after } }, { limit });
    },
    changedSince: changedSince(store),
    findMany(ids: readonly string[]): Promise<Organization[]> {
      return store.findWhere({ _id: { $in: [...new Set(ids)] } });
    },
  };
}
