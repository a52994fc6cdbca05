import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import type { Election } from './election.ts';

export type ElectionStore = ReturnType<typeof electionStore>;

/** Keeps elections with those who were nominated. */
export function electionStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Election>(
    parts,
    'elections',
    {
      number: Number,
      hall: String,
      region: String,
      title: String,
      notice: String,
      // Mixed, so that an election without papers has no empty list.
      papers: Mixed,
      rules: Mixed,
      rollId: String,
      standRollId: String,
      seats: Number,
      doors: [String],
      nominateUntil: Date,
      opensAt: Date,
      closesAt: Date,
      noticeReason: String,
      openedBy: String,
      openedAt: Date,
      state: String,
      nominees: [Mixed],
      rounds: [Mixed],
      elected: [String],
      seatsLeft: Number,
      // Mixed, so that an election without a run-off has no empty list.
      runOff: Mixed,
      runOffUntil: Date,
      withdrawnBecause: String,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ hall: 1, number: 1 }],
      [{ region: 1, number: 1 }],
      [{ 'nominees.resident': 1 }, { partialFilterExpression: { 'nominees.resident': { $gt: '' } } }],
    ],
  );
  return {
    ...store,
    insertNumbered: (election: Omit<Election, 'number'>, happenings: readonly HappeningDraft[]): Promise<Election> =>
      insertNumbered(store, election, happenings),
    async numbered(number: number): Promise<Election | null> {
      const [election] = await store.findWhere({ number }, { limit: 1 });
      return election ?? null;
    },
    /** Elections of a hall, latest first; a page starts below the number `below`. */
    ofHall: (hall: string, { below = Number.MAX_SAFE_INTEGER, limit = 1000 } = {}): Promise<Election[]> =>
      store.findWhere({ hall, number: { $lt: below } }, { sort: { number: -1 }, limit }),
    /** Elections of exactly these regions, latest first. */
    latestIn: (regions: readonly RegionPath[], limit: number): Promise<Election[]> =>
      store.findWhere({ region: { $in: [...regions] } }, { sort: { number: -1 }, limit }),
    /** Those in which somebody agreed to stand, under any of their ids. */
    ofCandidate: (ids: readonly string[]): Promise<Election[]> =>
      store.findWhere({ 'nominees.resident': { $in: [...ids], $gt: '' } }, { limit: 1000 }),
  };
}
