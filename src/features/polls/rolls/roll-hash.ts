import { createHash } from 'node:crypto';
import type { RollEntry } from './entry.ts';

/**
 * SHA-256 of what is public of a roll, in hexadecimal: one line `["id",area or null,"label"]` of JSON for each entry, in
 * the order of their ids by code units, lines ended by a line feed. It says nothing of who may cast an entry's ballot, so
 * that anybody can work it out from the published list.
 */
export const rollHash = (entries: readonly RollEntry[]): string =>
  createHash('sha256')
    .update(
      sortEntries(entries)
        .map(({ id, areaCm2, label }) => `${JSON.stringify([id, areaCm2 ?? null, label])}\n`)
        .join(''),
    )
    .digest('hex');

/** In the order in which a roll keeps, publishes and hashes them. */
export const sortEntries = (entries: readonly RollEntry[]): RollEntry[] =>
  entries.toSorted((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
