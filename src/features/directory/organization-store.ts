import { Schema } from 'mongoose';
import { Refusal, type HappeningDraft } from '../../kernel/index.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';
import { aggregateStore, type Change, type StoreParts } from '../../platform/aggregate-store.ts';
import { changedSince } from '../../platform/changed-since.ts';
import type { Organization } from './organization.ts';

/** More of one name than anybody could tell apart. */
const MOST_CALLED = 10_000;

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
      phone: String,
      description: String,
      grade: Number,
      hasPartyBranch: Boolean,
      isFederationMember: Boolean,
      certificates: { type: Schema.Types.Mixed, default: undefined },
      website: String,
      email: String,
      staffSize: Number,
      openOffers: Number,
      isPaused: Boolean,
      changedAt: Date,
    },
    [
      [{ registration: 1 }, { unique: true, partialFilterExpression: { registration: { $gt: '' } } }],
      [{ region: 1, _id: 1 }],
      [{ changedAt: 1 }],
      [{ name: 1, _id: 1 }],
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
    /**
     * Changes one as `change` does.
     * @throws Refusal `directory.registered-already` when another organization has the registration number
     */
    async amend(
      id: string,
      decide: (organization: Organization) => Change<Organization, Organization>,
    ): Promise<Organization | null | undefined> {
      try {
        return await store.change(id, decide);
      } catch (error) {
        if (!isDuplicateKey(error, 'registration')) throw error;
        throw new Refusal('conflict', 'directory.registered-already');
      }
    },
    /** Everyone at home in the region or below it, by id from just after `after`. */
    within(region: string, after: string, limit: number): Promise<Organization[]> {
      return store.findWhere({ region: { $gte: region, $lt: `${region}\uffff` }, _id: { $gt: after } }, { limit });
    },
    changedSince: changedSince(store),
    /** Every one with one of these numbers or names. */
    called({ registrations, names }: { registrations: readonly string[]; names: readonly string[] }) {
      const numbered = { registration: { $in: [...registrations] } };
      return store.findWhere({ $or: [numbered, { name: { $in: [...names] } }] }, { limit: MOST_CALLED });
    },
    findMany(ids: readonly string[]): Promise<Organization[]> {
      return store.findWhere({ _id: { $in: [...new Set(ids)] } });
    },
  };
}
