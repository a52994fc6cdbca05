import type { RollEntry } from './entry.ts';

export const OBJECTION_KINDS = ['missing', 'wrong', 'not-entitled'] as const;
/** Somebody is not on the roll, something about an entry is wrong, or an entry should not be there. */
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];

export interface Objection {
  readonly id: string;
  readonly by: string;
  readonly kind: ObjectionKind;
  /** Where it speaks of the one who objects. */
  readonly isAboutSelf: boolean;
  /** The entry it speaks of, where that was said. */
  readonly entry?: string;
  readonly words: string;
  readonly madeAt: Date;
  /** Up to here a worker rules; later a steward. */
  readonly rulingDueAt: Date;
  readonly ruling?: Ruling;
}

export interface Ruling {
  readonly isUpheld: boolean;
  /** What everybody is told. */
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly isLate: boolean;
  /** What becomes of the roll where it was upheld. */
  readonly correction?: Correction;
}

/** An entry that comes or is another now, or one that goes. */
export type Correction = { readonly put: RollEntry } | { readonly removed: string };
