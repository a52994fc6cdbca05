import type { WordMissing } from './marks.ts';

/** One paragraph of a printed page, in the order in which it is read. */
export type SheetBlock =
  | { readonly kind: 'text'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  /** Each with a box to tick before it. */
  | { readonly kind: 'boxes'; readonly labels: readonly string[] }
  /** Something to be written by hand after the label: 签名. */
  | { readonly kind: 'blank'; readonly label: string };

export interface SheetPage {
  readonly title: string;
  readonly blocks: readonly SheetBlock[];
  /** Small, at the foot: what it belongs to. */
  readonly foot: string;
}

/** Pages that are printed plainly, to be filled in, signed or filed. */
export interface PrintedSheet {
  readonly title: string;
  readonly issuer: string;
  /** The date of the file: the same pages printed again are the same file. */
  readonly date: Date;
  readonly pages: readonly SheetPage[];
  /** Says that characters could not be printed: `mark` stands where they were. */
  readonly wordMissing: WordMissing;
}
