import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { coalesce } from '../../platform/coalesce.ts';
import { insertNumbered } from '../../platform/numbered.ts';
import type { Poll } from './poll.ts';

export type PollStore = ReturnType<typeof pollStore>;

/** Is the poll still taking votes, and which round of counting has begun? */
export type Fence = Pick<Poll, 'state' | 'round'>;

const RECENT_MS = 1000;
const RECENT_KEPT = 1000;

export function pollStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Poll>(
    parts,
    'polls',
    {
      number: Number,
      hall: String,
      region: String,
      rooms: [String],
      voters: Mixed,
      roll: Number,
      title: String,
      method: String,
      options: [Mixed],
      notice: String,
      // Mixed, so that a poll without papers has no empty list.
      papers: Mixed,
      scale: Mixed,
      budget: Mixed,
      opensAt: Date,
      closesAt: Date,
      openedBy: String,
      remindAt: Date,
      state: String,
      round: Number,
      form: String,
      rules: Mixed,
      election: Mixed,
      rollId: String,
      noticeReason: String,
      doors: Mixed,
      papersEndAt: Date,
      basis: Mixed,
      isSealed: Boolean,
      result: Mixed,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ hall: 1, number: 1 }],
      [{ rooms: 1, state: 1 }],
      [{ region: 1, state: 1 }],
      [{ 'voters.members': 1, state: 1 }],
      [{ state: 1, opensAt: 1 }],
      [{ state: 1, closesAt: 1 }],
      [{ state: 1, remindAt: 1 }],
      [{ state: 1, papersEndAt: 1 }, { partialFilterExpression: { papersEndAt: { $gt: new Date(0) } } }],
      [{ form: 1, isSealed: 1 }, { partialFilterExpression: { form: { $gt: '' } } }],
    ],
  );

  const readFences = coalesce<string, Fence | null>(
    async (ids) => {
      const rows = await store.model
        .find({ _id: { $in: [...new Set(ids)] } }, { state: 1, round: 1 })
        .lean<(Fence & { _id: string })[]>();
      const fences = new Map(rows.map(({ _id, state, round }) => [_id, { state, round }]));
      return ids.map((id) => fences.get(id) ?? null);
    },
    { atOnce: 2 },
  );

  const recent = new Map<string, { readonly poll: Poll; readonly until: number }>();

  return {
    ...store,
    /** The fence as it is now: read after the call, shared with others who ask at the same time. */
    fence: readFences,
    /**
     * An open poll as it was at most a second ago, so that a thousand votes do not read it a thousand times. Its question
     * and voters never change; whether it is still open, the fence says.
     */
    async recent(id: string): Promise<Poll | null> {
      const kept = recent.get(id);
      if (kept !== undefined && kept.until > performance.now()) return kept.poll;

      const poll = await store.find(id);
      if (recent.size >= RECENT_KEPT) recent.clear();
      if (poll?.state === 'open') recent.set(id, { poll, until: performance.now() + RECENT_MS });
      return poll;
    },
    insertNumbered: (poll: Omit<Poll, 'number'>, happenings: readonly HappeningDraft[]): Promise<Poll> =>
      insertNumbered(store, poll, happenings),
    /** Polls of a hall, latest first; a page starts below the number `below`. */
    ofHall: (hall: string, { below = Number.MAX_SAFE_INTEGER, limit = 1000 } = {}): Promise<Poll[]> =>
      store.findWhere({ hall, number: { $lt: below } }, { sort: { number: -1 }, limit }),
    async numbered(number: number): Promise<Poll | null> {
      const [poll] = await store.findWhere({ number }, { limit: 1 });
      return poll ?? null;
    },
    openInRoom: (room: string): Promise<Poll[]> =>
      store.findWhere({ rooms: room, state: 'open' }, { sort: { number: 1 }, limit: 20 }),
    /** Open polls of these regions, those that list the voter as a member, and those of these ids. */
    openFor: (regions: readonly RegionPath[], voter: string, ids: readonly string[]): Promise<Poll[]> =>
      store.findWhere(
        {
          state: 'open',
          $or: [{ region: { $in: [...regions] } }, { 'voters.members': voter }, { _id: { $in: [...ids] } }],
        },
        { sort: { number: 1 }, limit: 20 },
      ),
    /** The latest of these polls. */
    latestOf: (ids: readonly string[], limit: number): Promise<Poll[]> =>
      store.findWhere({ _id: { $in: [...ids] } }, { sort: { number: -1 }, limit }),
    /** Open polls of the regions and below that close in this time, the next one first. */
    closingIn: (regions: readonly RegionPath[], from: Date, until: Date): Promise<Poll[]> =>
      store.findWhere(
        { state: 'open', closesAt: { $gt: from, $lte: until }, $or: regions.map(inOrBelow) },
        { sort: { closesAt: 1 }, limit: 20 },
      ),
    /** Polls of the region and below that were counted in this time. */
    closedIn: (region: RegionPath, from: Date, until: Date): Promise<Poll[]> =>
      store.findWhere(
        {
          region: { $gte: region, $lt: `${region}\uffff` },
          state: 'closed',
          closesAt: { $gte: from, $lt: until },
        },
        { sort: { closesAt: 1 }, limit: 10_000 },
      ),
    dueToOpen: (now: Date): Promise<Poll[]> =>
      store.findWhere({ state: 'announced', opensAt: { $lte: now } }, { sort: { opensAt: 1 }, limit: 100 }),
    dueToRemind: (now: Date): Promise<Poll[]> =>
      store.findWhere({ state: 'open', remindAt: { $lte: now } }, { sort: { remindAt: 1 }, limit: 100 }),
    /** Secret polls that were counted and whose key is still there. */
    dueToSeal: (): Promise<Poll[]> =>
      store.findWhere(
        { form: { $eq: 'secret', $gt: '' }, isSealed: null, state: { $in: ['closed', 'withdrawn'] } },
        { limit: 100 },
      ),
    /** Polls whose time is over, those whose papers are entered, and those whose closing was begun and not finished. */
    async dueToClose(now: Date): Promise<Poll[]> {
      const [over, entered] = await Promise.all([
        store.findWhere(
          { state: { $in: ['open', 'closing'] }, closesAt: { $lte: now } },
          { sort: { closesAt: 1 }, limit: 100 },
        ),
        store.findWhere(
          { state: 'entering', papersEndAt: { $lte: now, $gt: new Date(0) } },
          { sort: { papersEndAt: 1 }, limit: 100 },
        ),
      ]);
      return [...over, ...entered];
    },
  };
}

const inOrBelow = (region: RegionPath) => ({ region: { $gte: region, $lt: `${region}\uffff` } });
