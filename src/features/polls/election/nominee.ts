import { createHash } from 'node:crypto';

/**
 * asked → stands or declined; who stands may withdraw until the list is public. Only the name of somebody who stands is
 * shown to anybody else.
 */
export const NOMINEE_STATES = ['asked', 'stands', 'declined', 'withdrawn'] as const;
export type NomineeState = (typeof NOMINEE_STATES)[number];

/** Somebody who was nominated: an entry of the roll of those who may stand. */
export interface Nominee {
  readonly entry: string;
  /** Entries of the roll that nominated; ids that lead to nobody. */
  readonly nominatedBy: readonly string[];
  readonly state: NomineeState;
  /** Who agreed to stand, where they are known here. */
  readonly resident?: string;
  /** As it is to stand on the ballot, by their own word; empty once they had their data deleted. */
  readonly name?: string;
  /** What they say for themselves; public with the list, once an officer has approved it. */
  readonly words?: string;
  /** What an officer decided of these words; none as long as nobody has read them. */
  readonly wordsRuling?: WordsRuling;
  /** Of somebody who stands by a letter: what was handed in, and when. */
  readonly letter?: string;
  /** With the name it makes the fingerprint in the record; drawn when they agree. */
  readonly salt?: string;
  /** On the ballot, once the list is public: the id of their option. */
  readonly number?: string;
}

export interface WordsRuling {
  readonly isApproved: boolean;
  /** Why not; the candidate is told. */
  readonly reason?: string;
  readonly by: string;
  readonly at: Date;
}

/**
 * What stands in the record instead of a name, so that a record stays as it was counted when somebody has their name
 * deleted: SHA-256 of salt, blank and name, in hex. Whoever has name and salt can tell that they belong to it.
 */
export const fingerprintOf = ({ salt = '', name = '' }: Pick<Nominee, 'salt' | 'name'>): string =>
  createHash('sha256').update(`${salt} ${name}`).digest('hex');
