import { createHash } from 'node:crypto';
import type { LotEntry } from './draw.ts';

export const LOT_FORMAT = 'linyi-hearing-lot/1';
/** Unbiased controlled rounding over buildings and age bands, by chance from SHA-256; see `drawLot` and `chanceFrom`. */
export const LOT_METHOD = 'controlled-rounding-by-building-and-age/sha-256';

/** The published record of a lot: everything by which anybody can draw it again, and nobody by name. */
export interface LotRecord {
  readonly format: typeof LOT_FORMAT;
  readonly hearing: { readonly id: string; readonly number: number; readonly title: string };
  readonly method: typeof LOT_METHOD;
  readonly seats: number;
  /** SHA-256 of the secret, as it was told at the notice, and when. */
  readonly commitment: string;
  readonly announcedAt: string;
  readonly list: {
    readonly version: number;
    readonly hash: string;
    readonly frozenAt: string;
    readonly entries: readonly LotEntry[];
  };
  readonly secret: string;
  readonly calledOut: string;
  readonly seed: string;
  readonly selected: readonly number[];
  readonly reserves: readonly number[];
  readonly drawnAt: string;
}

/** SHA-256 in hex over the record's canonical form: JSON with the fields of every object in the order of their names. */
export const lotDigest = (record: LotRecord): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(record)))
    .digest('hex');

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, canonical(field)]));
}
