import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type Change, type StoreParts } from '../../../platform/aggregate-store.ts';
import { pathsUp } from '../../regions/index.ts';
import { totalsOf, type RollTotals } from './entry.ts';
import { ROLL_STATES, STANDING, type Roll, type RollState } from './roll.ts';

export type RollStore = ReturnType<typeof rollStore>;

/** A roll without its entries, of which there are thousands. */
export type RollSummary = Omit<Roll, 'entries' | 'objections' | 'seed'> & { readonly totals: RollTotals };

/** The store counts versions of its own, so that a roll's is kept by another name. */
type Kept = Omit<Roll, 'version'> & { readonly edition: number; readonly totals: RollTotals };

type Row = Omit<RollSummary, 'id' | 'version'> & { readonly _id: string; readonly edition: number };

interface Listed {
  readonly states: readonly RollState[];
  readonly after: string;
  readonly limit: number;
}

const SUMMARY = { entries: 0, objections: 0, seed: 0, outbox: 0, causes: 0, regions: 0, version: 0 } as const;

/** Keeps rolls, each version in a document of its own. */
export function rollStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Kept>(
    parts,
    'rolls',
    {
      region: String,
      hall: String,
      title: String,
      basis: String,
      source: String,
      isForElection: Boolean,
      state: String,
      edition: Number,
      entries: [Mixed],
      totals: Mixed,
      seed: String,
      builtBy: String,
      builtAt: Date,
      publishedAt: Date,
      objectionsUntil: Date,
      usableFrom: Date,
      frozenAt: Date,
      hash: String,
      objections: [Mixed],
      reason: String,
      replaces: String,
      replacedBy: String,
      replacedThrough: String,
    },
    [
      [{ regions: 1, state: 1, _id: 1 }],
      [{ region: 1, state: 1, _id: 1 }],
      [{ 'entries.voters': 1 }, { partialFilterExpression: { 'entries.voters': { $gt: '' } } }],
      [{ 'objections.by': 1 }, { partialFilterExpression: { 'objections.by': { $gt: '' } } }],
    ],
    { pathsOf: ({ region }) => pathsUp(region) },
  );

  async function summaries(filter: Record<string, unknown>, limit: number): Promise<RollSummary[]> {
    const rows = await store.model.find(filter, SUMMARY).sort({ _id: 1 }).limit(limit).lean<Row[]>();
    return rows.map(({ _id, edition, ...fields }) => ({ id: _id, version: edition, ...fields }));
  }

  return {
    ...store,
    async find(id: string): Promise<Roll | null> {
      const kept = await store.find(id);
      return kept === null ? null : toRoll(kept);
    },
    insert: async (roll: Roll, happenings: readonly HappeningDraft[]): Promise<Roll> =>
      toRoll(await store.insert(toKept(roll), happenings)),
    change: <Result>(
      id: string,
      decide: (roll: Roll) => Change<Roll, Result>,
      options: { readonly cause?: string | undefined } = {},
    ): Promise<Result | null | undefined> =>
      store.change<Result>(
        id,
        (kept) => {
          const { next, ...rest } = decide(toRoll(kept));
          return next === undefined ? rest : { ...rest, next: toKept(next) };
        },
        options,
      ),
    /** Rolls of the region and below in these states, in order of id. */
    within: (region: RegionPath, { states, after, limit }: Listed): Promise<RollSummary[]> =>
      summaries({ regions: region, state: { $in: [...states] }, _id: { $gt: after } }, limit),
    /** Rolls of exactly these regions that can be looked at by everybody and still stand. */
    standingIn: (regions: readonly RegionPath[], limit: number): Promise<RollSummary[]> =>
      summaries({ region: { $in: [...regions] }, state: { $in: [...STANDING] } }, limit),
    /** Which rolls let somebody cast a ballot. */
    naming: async (resident: string, states: readonly RollState[] = ROLL_STATES): Promise<string[]> =>
      idsIn(
        await store.model
          .find({ 'entries.voters': { $eq: resident, $gt: '' }, state: { $in: [...states] } }, { _id: 1 })
          .lean(),
      ),
    /** Which rolls somebody objected to. */
    objectedBy: async (resident: string): Promise<string[]> =>
      idsIn(await store.model.find({ 'objections.by': { $eq: resident, $gt: '' } }, { _id: 1 }).lean()),
  };
}

const idsIn = (rows: readonly { readonly _id: string }[]): string[] => rows.map(({ _id }) => _id);

const toKept = ({ version, ...roll }: Roll): Kept => ({ ...roll, edition: version, totals: totalsOf(roll.entries) });

const toRoll = ({ edition, totals: _totals, ...kept }: Kept): Roll => ({ ...kept, version: edition });
