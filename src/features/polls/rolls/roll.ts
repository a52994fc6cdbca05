import type { RollSource } from '../../../../config/polls/rolls.ts';
import type { RollKind } from '../../../../config/rule-packs/index.ts';
import { ensure, type RegionPath } from '../../../kernel/index.ts';
import type { RollEntry } from './entry.ts';
import type { Objection } from './objection.ts';

export const ROLL_STATES = ['draft', 'published', 'frozen', 'superseded'] as const;
/**
 * draft → published, when everybody can object → frozen, with a hash. A frozen roll changes only by an upheld objection:
 * another version replaces it, and it is superseded.
 */
export type RollState = (typeof ROLL_STATES)[number];

/** Shown to everybody, and replaced by nothing. */
export const STANDING = ['published', 'frozen'] as const satisfies readonly RollState[];

/** Who may vote and with what weight. */
export interface Roll {
  readonly id: string;
  readonly region: RegionPath;
  readonly hall?: string;
  readonly title: string;
  readonly basis: RollKind;
  readonly source: RollSource;
  readonly isForElection: boolean;
  readonly state: RollState;
  /** Counts from 1. */
  readonly version: number;
  /** Sorted by id. */
  readonly entries: readonly RollEntry[];
  /** Known to nobody outside: ids of entries follow from it, so that they lead to nobody. */
  readonly seed: string;
  readonly builtBy: string;
  readonly builtAt: Date;
  readonly publishedAt?: Date;
  /** Objections are taken before this moment. */
  readonly objectionsUntil?: Date;
  /** No vote by this roll opens earlier: elections want the list to have been public for so long. */
  readonly usableFrom?: Date;
  readonly frozenAt?: Date;
  /** Of the entries, since they were frozen. */
  readonly hash?: string;
  readonly objections: readonly Objection[];
  /** Of a later version: why there is one. */
  readonly reason?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** The upheld objection that led to the next version. */
  readonly replacedThrough?: string;
}

/** Goes on with a draft; otherwise says how far the roll is. */
export function ensureDraft({ state, version }: Roll): void {
  ensure(state !== 'published', 'rolls.published-already');
  ensure(state === 'draft', 'rolls.frozen-already', { version });
}

/** Goes on when the roll still stands; a superseded one says which version does. */
export function ensureStands({ state, version }: Roll): void {
  ensure(state !== 'superseded', 'rolls.superseded', { next: version + 1 });
}
