/** One kind of quality figure; a further kind is one more file and its line in `index.ts`. */
export interface Measure {
  readonly name: string;
  /** What to type after the command. */
  readonly usage: string;
  /** @throws Error saying in one sentence what is wrong with the arguments or files */
  readonly run: (args: readonly string[]) => Promise<Report>;
}

export interface Report {
  /** For people. */
  readonly lines: readonly string[];
  /** For machines: the last line, as JSON. */
  readonly figures: Figures;
}

/** One figure or several of a kind, by name. */
export interface Figures {
  readonly [name: string]: number | readonly number[] | Figures;
}
