import type { Pairwise } from './pairwise.ts';

/**
 * How strong it is that more voters prefer one option to another than the reverse: by how many they are (`winning`), by how
 * many more (`margins`), or by how many times as many (`ratio`; against nobody is stronger than any ratio, and then more is).
 */
export type StrengthRule = 'winning' | 'margins' | 'ratio';

/**
 * Strengths as ranks: 0 where there is no defeat, otherwise the larger the stronger, equal where equally strong.
 * @returns `ranks[winner * options + loser]`
 */
export function strengthRanks({ options, above }: Pairwise, rule: StrengthRule): Int32Array {
  const count = options.length;
  const defeats = defeatsIn({ options, above });
  const compare = COMPARE[rule];
  defeats.sort(compare);
  const ranks = new Int32Array(count * count);
  let rank = 0;
  for (const [at, defeat] of defeats.entries()) {
    if (at === 0 || compare(defeats[at - 1]!, defeat) !== 0) rank += 1;
    ranks[defeat.winner * count + defeat.loser] = rank;
  }
  return ranks;
}

export interface Defeat {
  readonly winner: number;
  readonly loser: number;
  /** Votes that prefer the winner, and votes that prefer the loser. */
  readonly support: number;
  readonly opposition: number;
}

/** Every two options of which one is preferred by more. */
export function defeatsIn({ options, above }: Pairwise): Defeat[] {
  const count = options.length;
  const defeats: Defeat[] = [];
  for (let winner = 0; winner < count; winner += 1) {
    for (let loser = 0; loser < count; loser += 1) {
      const support = above[winner * count + loser]!;
      const opposition = above[loser * count + winner]!;
      if (support > opposition) defeats.push({ winner, loser, support, opposition });
    }
  }
  return defeats;
}

const COMPARE: Readonly<Record<StrengthRule, (one: Defeat, other: Defeat) => number>> = {
  winning: (one, other) => one.support - other.support,
  margins: (one, other) => one.support - one.opposition - (other.support - other.opposition),
  ratio: compareRatios,
};

function compareRatios(one: Defeat, other: Defeat): number {
  if (one.opposition === 0 && other.opposition === 0) return one.support - other.support;
  const difference = BigInt(one.support) * BigInt(other.opposition) - BigInt(other.support) * BigInt(one.opposition);
  return difference < 0n ? -1 : Number(difference > 0n);
}
