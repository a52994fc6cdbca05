import { Schema } from 'mongoose';
import type { RegionPath, Role } from '../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';
import { newcomer, type Contact, type Resident } from './resident.ts';

export type ResidentStore = ReturnType<typeof residentStore>;

/** Whom a list of residents names. */
export interface ResidentsWanted {
  readonly region: RegionPath;
  readonly tag?: string;
  readonly role?: Role;
  readonly isVerified?: boolean;
}

/** Keeps residents; a contact belongs to one resident at most. */
export function residentStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Resident>(
    parts,
    'residents',
    {
      name: String,
      contacts: [Mixed],
      trust: String,
      region: String,
      grants: [Mixed],
      consents: [Mixed],
      preferences: Mixed,
      // Mixed, so that a resident without tags has no empty list.
      tags: Mixed,
      bornOn: String,
      dwelling: String,
      metAt: Date,
      mergedInto: String,
      handedOver: [Mixed],
      leftAt: Date,
      leaving: Mixed,
    },
    [
      [{ 'contacts.key': 1 }, { unique: true, partialFilterExpression: { 'contacts.key': { $gt: '' } } }],
      [{ 'handedOver.key': 1 }, { partialFilterExpression: { 'handedOver.key': { $gt: '' } } }],
      [{ region: 1, _id: 1 }],
      [{ tags: 1, _id: 1 }, { partialFilterExpression: { tags: { $gt: '' } } }],
      [{ mergedInto: 1 }, { partialFilterExpression: { mergedInto: { $gt: '' } } }],
      [{ 'grants.role': 1, 'grants.region': 1 }, { partialFilterExpression: { 'grants.role': { $gt: '' } } }],
      [{ leftAt: 1 }, { partialFilterExpression: { 'leaving.key': { $gt: '' } } }],
      [{ 'grants.organization': 1 }, { partialFilterExpression: { 'grants.organization': { $gt: '' } } }],
    ],
  );

  /** The record that goes on for this id; null when its owner left. Mergers lead from younger to older records, so the way ends. */
  async function current(id: string): Promise<Resident | null> {
    let resident = await store.find(id);
    while (resident?.mergedInto !== undefined) resident = await store.find(resident.mergedInto);
    return resident?.leftAt === undefined ? resident : null;
  }

  /** In this order, a contact that changes hands meanwhile is found in one place or the other. */
  async function byContact({ key }: Contact): Promise<Resident | null> {
    const [holder] = await store.findWhere({ 'contacts.key': { $eq: key, $gt: '' } }, { limit: 1 });
    if (holder !== undefined) return holder;
    const [former] = await store.findWhere({ 'handedOver.key': { $eq: key, $gt: '' } }, { limit: 1 });
    return former === undefined ? null : current(former.id);
  }

  return {
    ...store,
    current,
    byContact,
    /** The resident of a contact; at the first meeting, a new one. Two doors meeting the same contact make one resident. */
    async meet(contact: Contact, id: string, now: Date): Promise<Resident> {
      const known = await byContact(contact);
      if (known !== null) return known;
      const resident = newcomer(id, contact, now);
      const happening = { name: 'residents.met', by: id, at: now, region: '/', facts: { channel: contact.channel } };
      try {
        return await store.insert(resident, [happening]);
      } catch (error) {
        const other = isDuplicateKey(error) ? await byContact(contact) : null;
        if (other === null) throw error;
        return other;
      }
    },
    /** Who lives in the region or below, in order of id. */
    livingIn: (region: RegionPath, { after = '', limit = 1000 } = {}): Promise<Resident[]> =>
      store.findWhere(
        { region: { $gte: region, $lt: `${region}\uffff` }, mergedInto: null, leftAt: null, _id: { $gt: after } },
        { sort: { _id: 1 }, limit },
      ),
    /**
     * Who lives in the region or below, in order of id, whatever their number: read along the ids, so that nobody who
     * moves meanwhile is left out. `tag` and `role` narrow it to those who have the tag, or hold the role there.
     */
    async pageOf(
      { region, tag, role, isVerified = false }: ResidentsWanted,
      after: string,
      limit: number,
    ): Promise<Resident[]> {
      const there = { $gte: region, $lt: `${region}\uffff` };
      const place = role === undefined ? { region: there } : { grants: { $elemMatch: { role, region: there } } };
      return store.findWhere(
        {
          _id: { $gt: after },
          ...(tag !== undefined && { tags: { $eq: tag, $gt: '' } }),
          ...(role !== undefined && { 'grants.role': { $eq: role, $gt: '' } }),
          ...place,
          ...(isVerified && { trust: { $in: ['verified', 'owner'] } }),
          mergedInto: null,
          leftAt: null,
        },
        { sort: { _id: 1 }, limit },
      );
    },
    /** Confirmed people of exactly this name who live in the region or below, or are among these; at most `limit`. */
    confirmedNamed: (
      name: string,
      { region, or }: { readonly region: RegionPath; readonly or: readonly string[] },
      limit: number,
    ): Promise<Resident[]> =>
      store.findWhere(
        {
          name,
          trust: { $in: ['verified', 'owner'] },
          mergedInto: null,
          leftAt: null,
          $or: [{ region: { $gte: region, $lt: `${region}\uffff` } }, { _id: { $in: [...or] } }],
        },
        { sort: { _id: 1 }, limit },
      ),
    /** Those who left before and whose contacts are still known. */
    leavingSince: (before: Date): Promise<Resident[]> =>
      store.findWhere({ leftAt: { $lte: before }, 'leaving.key': { $gt: '' } }, { sort: { leftAt: 1 }, limit: 100 }),
    /** Those of the ids whose record goes on. */
    findMany: (ids: readonly string[]): Promise<Resident[]> =>
      store.findWhere({ _id: { $in: [...ids] }, mergedInto: null, leftAt: null }, { limit: ids.length }),
    /** The records that were joined into each of these, directly or through others. */
    async joinedFrom(ids: readonly string[]): Promise<Map<string, string>> {
      const from = new Map<string, string>();
      let heads = new Map(ids.map((id) => [id, id]));
      while (heads.size > 0) {
        const joined = await store.findWhere({ mergedInto: { $in: [...heads.keys()], $gt: '' } }, { limit: 100_000 });
        const next = new Map(joined.map(({ id, mergedInto }) => [id, heads.get(mergedInto!)!]));
        for (const [id, head] of next) from.set(id, head);
        heads = next;
      }
      return from;
    },
    /** Of these, whose records were joined with another one: the id that goes on for each. */
    async joinedInto(ids: readonly string[]): Promise<Map<string, string>> {
      const joined = new Map<string, string>();
      for (let start = 0; start < ids.length; start += 1000) {
        const _id = { $in: ids.slice(start, start + 1000) };
        for (const { id } of await store.findWhere({ _id, mergedInto: { $gt: '' } })) {
          joined.set(id, (await current(id))?.id ?? id);
        }
      }
      return joined;
    },
    /** How many confirmed residents live in the region or below. */
    countVerifiedIn: (region: RegionPath): Promise<number> =>
      store.model.countDocuments({
        region: { $gte: region, $lt: `${region}\uffff` },
        mergedInto: null,
        trust: { $in: ['verified', 'owner'] },
      }),
    /** The ids of the confirmed residents of the region and below, in their order. */
    async verifiedIn(region: RegionPath): Promise<string[]> {
      const rows = await store.model
        .find(
          {
            region: { $gte: region, $lt: `${region}\uffff` },
            mergedInto: null,
            trust: { $in: ['verified', 'owner'] },
          },
          { _id: 1 },
        )
        .lean<{ readonly _id: string }[]>();
      return rows.map(({ _id }) => _id).toSorted();
    },
    /** Who holds the role for exactly one of these regions; give a region and those above it to ask who serves it. */
    async holding(role: Role, regions: readonly RegionPath[]): Promise<Resident[]> {
      const residents = await store.findWhere({
        'grants.role': { $eq: role, $gt: '' },
        'grants.region': { $in: [...regions] },
        mergedInto: null,
      });
      return residents.filter(({ grants }) =>
        grants.some((grant) => grant.role === role && regions.includes(grant.region)),
      );
    },
    /** Whoever holds the role anywhere, in order of id. */
    holdingAnywhere: (role: Role, { after = '', limit = 100 } = {}): Promise<Resident[]> =>
      store.findWhere(
        { 'grants.role': { $eq: role, $gt: '' }, mergedInto: null, _id: { $gt: after } },
        { sort: { _id: 1 }, limit },
      ),
    /** Who answers for an organization. */
    async staffOf(organization: string): Promise<Resident[]> {
      const residents = await store.findWhere({
        'grants.organization': { $eq: organization, $gt: '' },
        mergedInto: null,
      });
      return residents.filter(({ grants }) =>
        grants.some((grant) => grant.role === 'organization-staff' && grant.organization === organization),
      );
    },
  };
}
