/** One ballot: a person, a household, or owners together with the sum of their floor area. */
export interface RollEntry {
  /** Opaque and stable: the same from version to version, and sorted by it. */
  readonly id: string;
  /** Resident ids, any of whom may cast this entry's one ballot; empty: it votes on paper only. */
  readonly voters: readonly string[];
  /** Whole cm². */
  readonly areaCm2?: number;
  readonly household?: string;
  /** Masked, for the public list. */
  readonly label: string;
}

/** What a roll comes to. */
export interface RollTotals {
  readonly entries: number;
  /** Whole cm²; 0 where no areas count. */
  readonly areaCm2: number;
  /** Entries of which somebody is known here; the others vote on paper. */
  readonly reachable: number;
}

export const totalsOf = (entries: readonly RollEntry[]): RollTotals => ({
  entries: entries.length,
  areaCm2: entries.reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0),
  reachable: entries.filter(({ voters }) => voters.length > 0).length,
});

/** The entries whose ballot somebody may cast: of owners there can be several, alone and with others. */
export const entriesOf = (entries: readonly RollEntry[], resident: string): RollEntry[] =>
  entries.filter(({ voters }) => voters.includes(resident));
