import type { WordMissing } from './marks.ts';

/** What is printed on one poster, in the order in which it is read. */
export interface Poster {
  /** What it is about, in the band at the top: 活动报名. */
  readonly kind: string;
  /** Who puts it up, in the band at the top. */
  readonly issuer: string;
  readonly title: string;
  readonly facts: readonly PosterFact[];
  /** Stands out in a frame of its own: what somebody without a phone does. */
  readonly aside: PosterFact;
  readonly scan: string;
  /** Where the QR code leads. */
  readonly link: string;
  /** The date of the file: the same poster printed again is the same file. */
  readonly date: Date;
  /** Says that characters could not be printed: `mark` stands where they were. */
  readonly wordMissing: WordMissing;
}

export interface PosterFact {
  readonly label: string;
  readonly text: string;
}
