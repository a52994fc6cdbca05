import { Schema } from 'mongoose';
import { FEEDBACK } from '../../../config/activities/feedback.ts';
import type { HappeningDraft, RegionPath } from '../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { insertNumbered } from '../../platform/numbered.ts';
import { pathsUp } from '../regions/index.ts';
import type { Activity } from './activity.ts';
import { signUpOf, type SignUp } from './places.ts';
import { KINDS_FOR_MEMBERS, regionsOf } from './kinds/kind.ts';

export type ActivityStore = ReturnType<typeof activityStore>;

/**
 * Keeps activities, each with its list: places and sign-ups can never disagree, since one conditional write of the
 * activity's document says what both are. Only the end of a long list is in the document; the pages that it names are the rest.
 */
export function activityStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Activity>(
    parts,
    'activities',
    {
      number: Number,
      region: String,
      title: String,
      place: String,
      startsAt: Date,
      endsAt: Date,
      capacity: Number,
      companions: Number,
      rooms: [String],
      organizer: String,
      state: String,
      signUps: [Mixed],
      rollAt: Date,
      // Mixed, so that an activity without any has no empty lists.
      revoked: Mixed,
      lateCancellations: Mixed,
      remindAt: Date,
      remindedAt: Date,
      listPostedAt: Date,
      isAsked: Boolean,
      visit: Mixed,
      revision: Number,
      cancelledAt: Date,
      feedbackAskedAt: Date,
      kind: String,
      team: String,
      partner: String,
      conditions: Mixed,
      series: Mixed,
      // Mixed, so that an activity without lessons has no empty list.
      lessons: Mixed,
      attendance: Mixed,
      completion: Mixed,
      lessonReminder: Mixed,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ region: 1, startsAt: 1 }],
      [{ regions: 1, state: 1, number: -1 }],
      [{ regions: 1, endsAt: 1 }],
      [{ rooms: 1, state: 1 }],
      [{ partner: 1, state: 1 }, { partialFilterExpression: { partner: { $gt: '' } } }],
      [{ team: 1, state: 1 }, { partialFilterExpression: { team: { $gt: '' } } }],
      [{ region: 1, state: 1, startsAt: 1 }],
      [{ 'lessonReminder.at': 1 }, { partialFilterExpression: { 'lessonReminder.at': { $gt: new Date(0) } } }],
      [{ 'series.id': 1, 'series.on': 1 }, { partialFilterExpression: { 'series.id': { $gt: '' } } }],
      [{ organizer: 1, state: 1 }],
      [{ state: 1, remindAt: 1 }],
      [{ state: 1, endsAt: 1 }],
      [{ state: 1, rollAt: 1 }],
      [{ 'visit.need': 1 }, { partialFilterExpression: { 'visit.need': { $gt: '' } } }],
      [{ 'visit.visited': 1 }, { partialFilterExpression: { 'visit.visited': { $gt: '' } } }],
      [{ 'visit.nextAt': 1 }, { partialFilterExpression: { 'visit.nextAt': { $gt: new Date(0) } } }],
    ],
    {
      pathsOf: (activity) => [...new Set(regionsOf(activity).flatMap((region) => pathsUp(region)))],
      long: { field: 'signUps', keyOf: ({ resident }: SignUp) => resident },
      isHot: true,
    },
  );
  return {
    ...store,
    insertNumbered: (activity: Omit<Activity, 'number'>, happenings: readonly HappeningDraft[]): Promise<Activity> =>
      insertNumbered(store, activity, happenings),
    async numbered(number: number): Promise<Activity | null> {
      const [activity] = await store.findWhere({ number }, { limit: 1 });
      return activity ?? null;
    },
    /** Open activities of the region and below that begin after `from`, latest announced first; a page starts below the number. */
    within: (
      region: RegionPath,
      { from, below = Number.MAX_SAFE_INTEGER, limit = 1000 }: { from: Date; below?: number; limit?: number },
    ): Promise<Activity[]> =>
      store.findWhere(
        { regions: region, state: 'open', number: { $lt: below }, startsAt: { $gt: from }, ...FOR_EVERYBODY },
        { sort: { number: -1 }, limit },
      ),
    openInRoom: (room: string, now: Date): Promise<Activity[]> =>
      store.findWhere({ rooms: room, state: 'open', startsAt: { $gt: now } }, { sort: { startsAt: 1 }, limit: 20 }),
    /** Open activities of these regions, and those that these teams hold for their members. */
    openFor: (regions: readonly RegionPath[], teams: readonly string[], now: Date): Promise<Activity[]> =>
      store.findWhere(
        {
          state: 'open',
          startsAt: { $gt: now },
          $or: [
            { region: { $in: [...regions] }, ...FOR_EVERYBODY },
            { partner: { $in: [...regions] } },
            { team: { $in: [...teams] }, isAsked: { $exists: false } },
          ],
        },
        { sort: { startsAt: 1 }, limit: 20 },
      ),
    /** Some activities of a series that have not been through so many of its changes, over or not. */
    behindIn: (series: string, revision: number): Promise<Activity[]> =>
      store.findWhere({ 'series.id': series, 'series.revision': { $lt: revision } }, { limit: 100 }),
    /** The activities of a series from a day on, in order. */
    ofSeries: (series: string, from: string): Promise<Activity[]> =>
      store.findWhere({ 'series.id': series, 'series.on': { $gte: from } }, { sort: { 'series.on': 1 }, limit: 100 }),
    /** What a team has held or is going to. */
    heldBy: (team: string): Promise<Activity[]> =>
      store.findWhere({ team: { $eq: team, $gt: '' }, state: { $ne: 'draft' } }, { limit: 10_000 }),
    lessonsDueToRemind: (now: Date): Promise<Activity[]> =>
      store.findWhere({ state: 'open', 'lessonReminder.at': { $gt: new Date(0), $lte: now } }, { limit: 100 }),
    draftsOf: (organizer: string): Promise<Activity[]> =>
      store.findWhere({ organizer, state: 'draft' }, { sort: { number: -1 }, limit: 100 }),
    /** Open activities announced by this resident or within these regions. */
    openRunBy: (organizer: string, regions: readonly RegionPath[], now: Date): Promise<Activity[]> =>
      store.findWhere(
        {
          state: 'open',
          startsAt: { $gt: now },
          $or: [{ organizer }, ...regions.map((region) => ({ region: { $gte: region, $lt: `${region}\uffff` } }))],
        },
        { sort: { startsAt: 1 }, limit: 20 },
      ),
    /** Activities that are over since then, announced by this resident or within these regions, the last one first. */
    heldRunBy: (organizer: string, regions: readonly RegionPath[], from: Date): Promise<Activity[]> =>
      store.findWhere(
        {
          state: 'finished',
          endsAt: { $gt: from },
          $or: [{ organizer }, { regions: { $in: [...regions] } }],
        },
        { sort: { endsAt: -1 }, limit: 20 },
      ),
    /** Activities that end after that, over or not, announced by this resident or within these regions, the first one first. */
    inHandOf: (organizer: string, regions: readonly RegionPath[], from: Date, limit: number): Promise<Activity[]> =>
      store.findWhere(
        {
          state: { $in: ['open', 'finished'] },
          endsAt: { $gt: from },
          $or: [{ organizer }, { regions: { $in: [...regions] } }],
        },
        { sort: { startsAt: 1 }, limit },
      ),
    /** Open activities of the regions and below that begin in this time, the next one first. */
    startingIn: (regions: readonly RegionPath[], from: Date, until: Date): Promise<Activity[]> =>
      store.findWhere(
        { regions: { $in: [...regions] }, state: 'open', startsAt: { $gt: from, $lte: until }, ...FOR_EVERYBODY },
        { sort: { startsAt: 1 }, limit: 20 },
      ),
    /** Activities the resident announced or signed up for, over or not, some at a time. */
    async concerning(resident: string): Promise<Activity[]> {
      const found = await store.findWhere(
        {
          $or: [
            { organizer: resident },
            { 'signUps.resident': resident },
            { 'lateCancellations.resident': resident },
            { _id: { $in: await store.inLongList(resident) } },
          ],
        },
        { limit: 100 },
      );
      return found.filter(
        (activity) =>
          activity.organizer === resident ||
          signUpOf(activity, resident) !== undefined ||
          activity.lateCancellations?.some((late) => late.resident === resident) === true,
      );
    },
    /** What is over since `from`, on or to come in the region and below, called off only where somebody had signed up; what ends next first. */
    publishedIn: (region: RegionPath, from: Date, limit: number): Promise<Activity[]> =>
      store.findWhere(
        {
          regions: region,
          endsAt: { $gt: from },
          $or: [{ state: { $in: ['open', 'finished'] } }, { state: 'cancelled', 'signUps.0': { $exists: true } }],
          ...FOR_EVERYBODY,
        },
        { sort: { endsAt: 1 }, limit },
      ),
    dueToRemind: (now: Date): Promise<Activity[]> =>
      store.findWhere({ state: 'open', remindAt: { $lte: now }, startsAt: { $gt: now } }, { limit: 100 }),
    /** Activities with an offer that is to be told of, or over. */
    dueToRoll: (now: Date): Promise<Activity[]> =>
      store.findWhere({ state: 'open', rollAt: { $lte: now } }, { limit: 100 }),
    /** Activities of the region and below that were on, or had lessons, in this time. */
    heldIn: (region: RegionPath, from: Date, until: Date): Promise<Activity[]> =>
      store.findWhere(
        { regions: region, state: { $ne: 'draft' }, endsAt: { $gte: from }, startsAt: { $lt: until } },
        { sort: { endsAt: 1 }, limit: 10_000 },
      ),
    /** Over before this time, with somebody on the list under a name that was written there; some at a time. */
    namedBefore: (before: Date): Promise<Activity[]> =>
      store.findWhere(
        {
          state: { $in: ['finished', 'cancelled'] },
          endsAt: { $lte: before },
          $or: [{ 'signUps.guest.name': { $gt: '' } }, { 'signUps.listedAs': { $gt: '' } }],
        },
        { limit: 100 },
      ),
    /** Visits that a team makes or has made since, latest first. */
    visitsOf: (team: string, since: Date): Promise<Activity[]> =>
      store.findWhere(
        { team: { $eq: team, $gt: '' }, 'visit.need': { $gt: '' }, startsAt: { $gte: since } },
        { sort: { startsAt: -1 } },
      ),
    /** Visits of the region and below since then, the next one first. */
    visitsIn: (region: RegionPath, since: Date): Promise<Activity[]> =>
      store.findWhere(
        { regions: region, kind: 'elder-help', 'visit.need': { $gt: '' }, startsAt: { $gte: since } },
        { sort: { startsAt: 1 }, limit: 100 },
      ),
    /** Visits to somebody, and those of which it is noted that they said no or nothing; over or not. */
    visitsNaming: (resident: string): Promise<Activity[]> =>
      store.findWhere({
        $or: [
          { 'visit.visited': { $eq: resident, $gt: '' } },
          { 'visit.need': { $gt: '' }, 'visit.missed.resident': resident },
        ],
      }),
    /** Visits to which somebody is invited or goes since then, the next one first. */
    visitsBy: (resident: string, since: Date): Promise<Activity[]> =>
      store.findWhere(
        { 'visit.need': { $gt: '' }, 'signUps.resident': resident, startsAt: { $gte: since } },
        { sort: { startsAt: 1 }, limit: 20 },
      ),
    visitsDue: (now: Date): Promise<Activity[]> =>
      store.findWhere({ 'visit.nextAt': { $gt: new Date(0), $lte: now } }, { limit: 100 }),
    /** Ended between these, and nobody was asked yet how it was. */
    dueToAsk: (from: Date, until: Date): Promise<Activity[]> =>
      store.findWhere(
        {
          state: 'finished',
          endsAt: { $gt: from, $lte: until },
          feedbackAskedAt: { $exists: false },
          kind: { $nin: [...FEEDBACK.notAskedKinds] },
        },
        { limit: 100 },
      ),
    dueToFinish: (now: Date): Promise<Activity[]> =>
      store.findWhere({ state: 'open', endsAt: { $lte: now } }, { limit: 100 }),
  };
}

/** Without what is for the members of a team alone. */
const FOR_EVERYBODY = { kind: { $nin: [...KINDS_FOR_MEMBERS] } };
