import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../kernel/index.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';
import { aggregateStore, type Filter, type StoreParts } from '../../platform/aggregate-store.ts';
import { pathsUp } from '../regions/index.ts';
import { withTodaysAlert } from './alerts/older-alert.ts';
import { olderThan, unattended } from './need-filters.ts';
import { OPEN_STATES, type Need, type NeedRoute, type NeedState } from './need.ts';

/** How many needs wait for something, and those that have waited longest. */
export interface Waiting {
  readonly count: number;
  readonly first: readonly Need[];
}

export type NeedStore = ReturnType<typeof needStore>;

/** The parts of a need that figures are made of. */
export type CountableNeed = Pick<Need, 'region' | 'category' | 'route' | 'state' | 'resident' | 'feedback'>;

/** What is told of how organizations did. */
export type OutcomeNeed = Pick<Need, 'id' | 'resident' | 'state' | 'offer' | 'failed' | 'feedback'>;

export interface NeedFilter {
  readonly region: string;
  readonly state?: NeedState | undefined;
  readonly states?: readonly NeedState[];
  readonly route?: NeedRoute | undefined;
  /** Submitted from then on, and before then. */
  readonly since?: Date;
  readonly until?: Date;
}

/** What the search for similar needs reads of one. */
export type NeedWords = Pick<
  Need,
  'id' | 'region' | 'text' | 'place' | 'category' | 'route' | 'urgency' | 'state' | 'submittedAt' | 'changedAt'
>;

type StoredWords = Omit<NeedWords, 'id'> & { readonly _id: string };

const NEWEST = 50;
const BATCH = 1000;
const WORDS = {
  region: 1,
  text: 1,
  place: 1,
  category: 1,
  route: 1,
  urgency: 1,
  state: 1,
  submittedAt: 1,
  changedAt: 1,
};

export function needStore(parts: StoreParts) {
  const store = aggregateStore<Need>(
    parts,
    'needs',
    {
      number: String,
      resident: String,
      enteredBy: String,
      onBehalf: String,
      region: String,
      text: String,
      place: String,
      category: String,
      urgency: String,
      route: String,
      affected: [String],
      affectedIsStated: Boolean,
      age: Number,
      photos: Schema.Types.Mixed,
      state: String,
      offer: Schema.Types.Mixed,
      visit: String,
      round: Number,
      failed: [String],
      forwarding: Schema.Types.Mixed,
      alert: Schema.Types.Mixed,
      levels: Schema.Types.Mixed,
      outcome: Schema.Types.Mixed,
      feedback: Schema.Types.Mixed,
      corrections: Schema.Types.Mixed,
      timeline: Schema.Types.Mixed,
      followers: Schema.Types.Mixed,
      mergedInto: Schema.Types.Mixed,
      absorbed: Schema.Types.Mixed,
      submittedAt: Date,
      changedAt: Date,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ resident: 1, submittedAt: -1, _id: -1 }],
      [{ enteredBy: 1 }, { partialFilterExpression: { onBehalf: { $exists: true } } }],
      [{ regions: 1, submittedAt: -1, _id: -1 }],
      [{ regions: 1, state: 1, submittedAt: -1, _id: -1 }],
      [{ regions: 1, changedAt: 1, _id: 1 }],
      [{ state: 1, changedAt: 1, _id: 1 }],
      [{ 'followers.resident': 1 }, { partialFilterExpression: { 'followers.resident': { $gt: '' } } }],
      [{ 'mergedInto.need': 1 }, { partialFilterExpression: { 'mergedInto.need': { $gt: '' } } }],
      [{ 'alert.nextAt': 1 }, { partialFilterExpression: { state: 'alerted' } }],
      [{ resident: 1, 'alert.saidAt': -1 }, { partialFilterExpression: { 'alert.saidAt': { $exists: true } } }],
      [{ 'alert.acknowledgedBy': 1 }, { partialFilterExpression: { 'alert.acknowledgedBy': { $gt: '' } } }],
      [{ 'corrections.field': 1, changedAt: -1 }, { partialFilterExpression: { 'corrections.field': 'category' } }],
      [{ 'levels.nextAt': 1 }, { partialFilterExpression: { 'levels.nextAt': { $exists: true } } }],
      [{ regions: 1, 'levels.nextAt': 1 }, { partialFilterExpression: { 'levels.nextAt': { $exists: true } } }],
      [{ regions: 1, 'levels.overdueAt': 1 }, { partialFilterExpression: { 'levels.overdueAt': { $exists: true } } }],
      [{ 'offer.organization': 1, submittedAt: -1 }],
      [{ failed: 1, submittedAt: -1 }],
      [{ 'alert.closedBy': 1 }, { partialFilterExpression: { 'alert.closedBy': { $gt: '' } } }],
    ],
    { pathsOf: ({ region }) => pathsUp(region), upgrade: withTodaysAlert },
  );

  return {
    ...store,
    /** Adds; null when another need has the number. */
    async insertNumbered(need: Need, happenings: readonly HappeningDraft[]): Promise<Need | null> {
      try {
        return await store.insert(need, happenings);
      } catch (error) {
        if (!isDuplicateKey(error, 'number')) throw error;
        return null;
      }
    },
    async findByNumber(number: string): Promise<Need | null> {
      return (await store.findWhere({ number }, { limit: 1 }))[0] ?? null;
    },
    /** Newest first, from just after the need `after` where there is one. */
    ofResident(resident: string, after: Need | null = null, limit = NEWEST): Promise<Need[]> {
      return store.findWhere(
        { resident, ...(after !== null && olderThan(after)) },
        { sort: { submittedAt: -1, _id: -1 }, limit },
      );
    },
    /** The resident's need that has been changed for this cause. */
    async changedFor(resident: string, cause: string): Promise<Need | null> {
      return (await store.findWhere({ resident, causes: cause }, { limit: 1 }))[0] ?? null;
    },
    /** Needs of the resident, those they entered for others, and those they follow, some at a time. */
    async concerning(resident: string): Promise<Need[]> {
      const own = await store.findWhere({ resident }, { limit: 500 });
      if (own.length > 0) return own;
      const entered = await store.findWhere({ enteredBy: resident, onBehalf: { $exists: true } }, { limit: 500 });
      return entered.length > 0 ? entered : followedBy(resident, 500);
    },
    followedBy,
    /** What is merged into it now. */
    mergedInto(need: string): Promise<Need[]> {
      return store.findWhere({ 'mergedInto.need': { $eq: need, $gt: '' }, state: 'merged' });
    },
    /**
     * The words and state of every need of the region that changed at or after `since`, however many: of all when it is
     * null, but only of those still open.
     */
    async *wordsChangedIn(region: string, since: Date | null): AsyncGenerator<NeedWords> {
      const wanted = since === null ? { state: { $in: [...OPEN_STATES] } } : { changedAt: { $gte: since } };
      const found = store.model.find({ regions: region, ...wanted }, WORDS).lean<StoredWords[]>();
      for await (const { _id, ...words } of found.cursor({ batchSize: BATCH })) {
        yield { id: _id, ...words } as unknown as NeedWords;
      }
    },
    /** In the region and below it, newest first, from just after the need `after`. */
    list(
      { region, state, states, route, since, until }: NeedFilter,
      after: Need | null,
      limit: number,
    ): Promise<Need[]> {
      return store.findWhere(
        {
          regions: region,
          ...(state !== undefined && { state }),
          ...(states !== undefined && { state: { $in: [...states] } }),
          ...(route !== undefined && { route }),
          ...(since !== undefined && until !== undefined && { submittedAt: { $gte: since, $lt: until } }),
          ...(after !== null && olderThan(after)),
        },
        { sort: { submittedAt: -1, _id: -1 }, limit },
      );
    },
    /** Of the region and below, submitted in this time: what figures are made of. */
    async countableIn(region: RegionPath, from: Date, until: Date): Promise<CountableNeed[]> {
      return store.model
        .find(
          { regions: region, submittedAt: { $gte: from, $lt: until } },
          { _id: 0, region: 1, category: 1, route: 1, state: 1, resident: 1, feedback: 1 },
        )
        .sort({ submittedAt: -1, _id: -1 })
        .lean<CountableNeed[]>();
    },
    /** Submitted since then, and in the hands of the organization, or not solved by one of its services. */
    async triedBy(organization: string, services: readonly string[], since: Date): Promise<OutcomeNeed[]> {
      const tried = { $or: [{ 'offer.organization': organization }, { failed: { $in: [...services] } }] };
      const found = await store.model
        .find({ ...tried, submittedAt: { $gte: since } }, { resident: 1, state: 1, offer: 1, failed: 1, feedback: 1 })
        .lean<(Omit<OutcomeNeed, 'id'> & { readonly _id: string })[]>();
      return found.map(({ _id, ...need }) => ({ id: _id, ...need }));
    },
    /** Needs whose category staff put right, the latest changed first. */
    recategorized(limit: number): Promise<Need[]> {
      return store.findWhere({ 'corrections.field': 'category' }, { sort: { changedAt: -1 }, limit });
    },
    /** In the regions and below, in one of these states, longest unchanged first. */
    waitingIn(regions: readonly string[], states: readonly NeedState[], limit: number): Promise<Need[]> {
      return store.findWhere(
        { regions: { $in: [...regions] }, state: { $in: [...states] } },
        { sort: { changedAt: 1, _id: 1 }, limit },
      );
    },
    /** Everywhere, in this state, longest unchanged first. */
    waitingAnywhere(state: NeedState, limit: number): Promise<Need[]> {
      return store.findWhere({ state }, { sort: { changedAt: 1, _id: 1 }, limit });
    },
    /** In the regions and below, in this state and nobody's business elsewhere: how many, and the longest unchanged. */
    unattendedIn(regions: readonly string[], state: NeedState, most: number): Promise<Waiting> {
      return waitingFor(unattended(regions, state), { changedAt: 1, _id: 1 }, most);
    },
    /** Clocks that are to be looked at, longest due first. */
    clocksDue(now: Date, limit: number): Promise<Need[]> {
      return store.findWhere({ 'levels.nextAt': { $lte: now } }, { sort: { 'levels.nextAt': 1 }, limit });
    },
    /** Those of the region and below whose clock is still to be looked at. */
    async *timedIn(region: RegionPath): AsyncGenerator<Pick<Need, 'id' | 'region'>> {
      const found = store.model
        .find({ regions: region, 'levels.nextAt': { $exists: true } }, { region: 1 })
        .lean<{ readonly _id: string; readonly region: RegionPath }[]>();
      for await (const { _id, region: place } of found.cursor({ batchSize: BATCH })) yield { id: _id, region: place };
    },
    /** In the regions and below, due until then and not over: how many, and the soonest. */
    dueIn(regions: readonly string[], until: Date, most: number): Promise<Waiting> {
      const due = { 'levels.nextAt': { $lte: until }, 'levels.pause': { $exists: false } };
      return waitingFor({ regions: { $in: [...regions] }, ...due }, { 'levels.nextAt': 1, _id: 1 }, most);
    },
    /** Likewise, overdue: the longest overdue first. */
    overdueIn(regions: readonly string[], most: number): Promise<Waiting> {
      const overdue = { 'levels.overdueAt': { $exists: true } };
      return waitingFor({ regions: { $in: [...regions] }, ...overdue }, { 'levels.overdueAt': 1, _id: 1 }, most);
    },
    countSubmittedIn(regions: readonly string[], since: Date): Promise<number> {
      return store.model.countDocuments({ regions: { $in: [...regions] }, submittedAt: { $gt: since } });
    },
    /** Alerts that nobody acknowledged and whose next call is due, longest due first; those of older code have no next call and are. */
    async unanswered(now: Date, limit: number): Promise<Need[]> {
      const [older, due] = await Promise.all(
        [null, { $lte: now }].map((nextAt) =>
          store.findWhere({ state: 'alerted', 'alert.nextAt': nextAt }, { sort: { 'alert.nextAt': 1 }, limit }),
        ),
      );
      return [...older!, ...due!].slice(0, limit);
    },
    /** The dangers of which the resident, or somebody for them, has spoken since, last spoken of first. */
    spokenOfSince(resident: string, moment: Date): Promise<Need[]> {
      return store.findWhere(
        { resident, 'alert.saidAt': { $gte: moment } },
        { sort: { 'alert.saidAt': -1 }, limit: NEWEST },
      );
    },
    /** Dangers that the worker has in hand, latest first. */
    inHandOf(worker: string, limit: number): Promise<Need[]> {
      return store.findWhere(
        { state: 'acknowledged', 'alert.acknowledgedBy': { $eq: worker, $gt: '' } },
        { sort: { changedAt: -1 }, limit },
      );
    },
    /** The alert that the worker has taken in hand or closed for this cause. */
    async alertHandledFor(worker: string, cause: string): Promise<Need | null> {
      const by = { $eq: worker, $gt: '' };
      const handled = await Promise.all([
        store.findWhere({ 'alert.acknowledgedBy': by, causes: cause }, { limit: 1 }),
        store.findWhere({ 'alert.closedBy': by, causes: cause }, { limit: 1 }),
      ]);
      return handled.flat()[0] ?? null;
    },
  };

  async function waitingFor(filter: Filter, sort: Record<string, 1 | -1>, most: number): Promise<Waiting> {
    const [count, first] = await Promise.all([
      store.model.countDocuments(filter),
      store.findWhere(filter, { sort, limit: most }),
    ]);
    return { count, first };
  }

  function followedBy(resident: string, limit = NEWEST): Promise<Need[]> {
    return store.findWhere(
      { 'followers.resident': { $eq: resident, $gt: '' } },
      { sort: { submittedAt: -1, _id: -1 }, limit },
    );
  }
}
