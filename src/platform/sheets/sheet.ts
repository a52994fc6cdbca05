/** One cell: text, a whole number, yes or no, a day as `2026-11-30` is text of kind `day`, several texts, or nothing. */
export type Cell = string | number | boolean | readonly string[] | null;

/** `list` is several words in one cell, `lines` several texts that may have commas, each in a line of its own. */
export type CellKind = 'text' | 'list' | 'lines' | 'number' | 'yes-no' | 'day';

/** One column of a sheet, described once for writing and reading. */
export interface Column {
  readonly key: string;
  /** What stands above it; columns are found by it, in any order. */
  readonly heading: string;
  readonly kind: CellKind;
  /** In characters; a Chinese character takes two. */
  readonly width: number;
  /** For text and lists of few possible values: the word people see for each value. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Every row read must fill it. */
  readonly isRequired?: boolean;
}

/** Up to 31 characters of name, without `[ ] : * ? / \`. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** By key of the column; what is absent is an empty cell. */
export type Row = Readonly<Record<string, Cell>>;

export interface FilledSheet extends Sheet {
  readonly rows: readonly Row[];
}

/** What stands between several texts in one cell. */
export const MARKS = { list: /[\n、；;，,]/u, lines: /[\n；;]/u } as const;
