import { createHash } from 'node:crypto';
import type { RegionPath } from '../../../kernel/index.ts';

/** The three lists 三个清单: project opportunities, service supply, resident needs. */
export const LISTS = ['opportunities', 'supply', 'needs'] as const;
export type ListName = (typeof LISTS)[number];

/** What stands in a list about one thing, as everybody may read it: nothing in it leads to a person. */
export interface EntryContent {
  /** The number under which it is found again; empty for a service. */
  readonly number: string;
  /** Empty for a need, which has no words but its own. */
  readonly title: string;
  readonly text: string;
  /** A category of opportunities, or of needs; of a service all of them. */
  readonly categories: readonly string[];
  readonly region: RegionPath;
  /** Whose it is, purchaser or organization; empty for a need. */
  readonly from: string;
  readonly budgetFen: number | null;
  /** The last day to say that it interests one, `2026-11-25`. */
  readonly deadline: string | null;
}

export interface EditionEntry {
  /** The id of what it is about; not shown. */
  readonly source: string;
  /** Who stands behind it, a resident or an organization, by id; not shown, only counted. */
  readonly behind: string;
  readonly category: string;
  readonly region: RegionPath;
  /** Of the salt and the content; stays when these are gone. */
  readonly hash: string;
  /** Without it nobody guesses an erased content by trying out its hash. */
  readonly salt?: string;
  /** Absent once its owner had it deleted. */
  readonly content?: EntryContent;
}

/** Edition n of a list of a region: as it was published, for good. */
export interface Edition {
  readonly id: string;
  readonly region: RegionPath;
  readonly list: ListName;
  /** 1, 2, 3 … of the region’s list, without a gap. */
  readonly number: number;
  readonly channel: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  readonly entries: readonly EditionEntry[];
  /** How many more there were than an edition holds. */
  readonly leftOut: number;
  /** Of all this and the entries’ hashes: it still fits when a content is gone. */
  readonly digest: string;
}

/** What is hashed is written with its fields in this order, so that anybody can do it again. */
export const hashOf = (salt: string, content: EntryContent): string =>
  sha256([
    salt,
    content.number,
    content.title,
    content.text,
    content.categories,
    content.region,
    content.from,
    content.budgetFen,
    content.deadline,
  ]);

export const digestOf = (edition: Omit<Edition, 'digest' | 'id' | 'publishedBy'>): string => {
  const { region, list, number, channel, publishedAt, leftOut, entries } = edition;
  return sha256([region, list, number, channel, publishedAt.toISOString(), leftOut, entries.map(({ hash }) => hash)]);
};

/** Is everything that is still there as it was published? */
export const isIntact = (edition: Edition): boolean =>
  edition.digest === digestOf(edition) &&
  edition.entries.every(
    ({ salt, content, hash }) => salt === undefined || content === undefined || hashOf(salt, content) === hash,
  );

/** Without the contents of these sources; all else stays. */
export function withoutContents(edition: Edition, sources: ReadonlySet<string>): Edition {
  const isTheirs = ({ source, content }: EditionEntry) => content !== undefined && sources.has(source);
  if (!edition.entries.some(isTheirs)) return edition;
  return {
    ...edition,
    entries: edition.entries.map((entry) => {
      if (!isTheirs(entry)) return entry;
      const { salt: _salt, content: _content, ...rest } = entry;
      return rest;
    }),
  };
}

const sha256 = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
