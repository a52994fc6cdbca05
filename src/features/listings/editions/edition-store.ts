import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { isDuplicateKey } from '../../../platform/mongo.ts';
import { pathsUp } from '../../regions/index.ts';
import type { Edition, ListName } from './edition.ts';

export type EditionStore = ReturnType<typeof editionStore>;

export function editionStore(parts: StoreParts) {
  const store = aggregateStore<Edition>(
    parts,
    'editions',
    {
      region: String,
      list: String,
      number: Number,
      channel: String,
      publishedBy: String,
      publishedAt: Date,
      entries: [Schema.Types.Mixed],
      leftOut: Number,
      digest: String,
    },
    [
      [{ region: 1, list: 1, number: -1 }, { unique: true }],
      [{ regions: 1, publishedAt: 1 }],
      [{ 'entries.source': 1 }, { partialFilterExpression: { 'entries.source': { $gt: '' } } }],
    ],
    { pathsOf: ({ region }) => pathsUp(region) },
  );

  async function latest(region: RegionPath, list: ListName): Promise<number> {
    const [last] = await store.model
      .find({ region, list }, { number: 1 })
      .sort({ number: -1 })
      .limit(1)
      .lean<{ readonly number: number }[]>();
    return last?.number ?? 0;
  }

  return {
    ...store,
    latest,
    /**
     * Adds it under the next number. Of two that are published at once one comes after the other; the same one sent again
     * meets what it made the first time.
     */
    async publishNext(
      { region, list }: Pick<Edition, 'region' | 'list'>,
      numbered: (number: number) => Edition | Promise<Edition>,
      happenings: (edition: Edition) => readonly HappeningDraft[],
    ): Promise<Edition> {
      for (;;) {
        const edition = await numbered((await latest(region, list)) + 1);
        try {
          return await store.insert(edition, happenings(edition));
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
        }
      }
    },
    async numbered(region: RegionPath, list: ListName, number: number): Promise<Edition | null> {
      return (await store.findWhere({ region, list, number }, { limit: 1 }))[0] ?? null;
    },
    /** Without their entries, the latest first, from just below the number. */
    async listOf(region: RegionPath, list: ListName, below: number | null, limit: number): Promise<EditionHead[]> {
      const heads = await store.model
        .find({ region, list, ...(below !== null && { number: { $lt: below } }) }, { entries: { hash: 1 }, ...HEAD })
        .sort({ number: -1 })
        .limit(limit)
        .lean<(Omit<EditionHead, 'count' | 'id'> & { readonly _id: string; readonly entries: readonly unknown[] })[]>();
      return heads.map(({ _id, entries, ...head }) => ({ ...head, id: _id, count: entries.length }));
    },
    /** Those of the region and below that were published in this time. */
    publishedIn(region: RegionPath, from: Date, until: Date): Promise<Edition[]> {
      return store.findWhere(
        { regions: region, publishedAt: { $gte: from, $lt: until } },
        { sort: { publishedAt: 1 }, limit: 10_000 },
      );
    },
    /** Ids of those in which something stands about one of these. */
    async naming(sources: readonly string[]): Promise<string[]> {
      const found = await store.model
        .find({ 'entries.source': { $in: [...sources], $gt: '' } }, { _id: 1 })
        .lean<{ readonly _id: string }[]>();
      return found.map(({ _id }) => _id);
    },
  };
}

const HEAD = { region: 1, list: 1, number: 1, channel: 1, publishedAt: 1, leftOut: 1, digest: 1 } as const;

/** An edition without what stands in it. */
export type EditionHead = Omit<Edition, 'entries' | 'publishedBy'> & { readonly count: number };
