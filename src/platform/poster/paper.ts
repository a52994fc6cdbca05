import type { WordMissing } from './marks.ts';

/** Several pages to read and keep, in sections: a record or a result, for those who do not look at screens. */
export interface Paper {
  readonly title: string;
  /** Below the title, in small print. */
  readonly subtitle: string;
  /** Who answers for it. */
  readonly issuer: string;
  readonly sections: readonly PaperSection[];
  /** The date of the file: the same paper printed again is the same file. */
  readonly date: Date;
  /** Says that characters could not be printed: `mark` stands where they were. */
  readonly wordMissing: WordMissing;
}

export interface PaperSection {
  readonly heading: string;
  readonly lines: readonly string[];
}
