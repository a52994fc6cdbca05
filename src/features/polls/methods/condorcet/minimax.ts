import { standingsOf, type ScoreTally } from '../standings.ts';
import type { Pairwise } from './pairwise.ts';

/**
 * What counts as an option's worst comparison: the most votes for one that beats it (`winning`), the most by which it is
 * beaten (`margins`), or the most votes for any other, beaten or not (`opposition`).
 */
export type MinimaxRule = 'winning' | 'margins' | 'opposition';

/**
 * Minimax, also Simpson and Kramer's method: whose worst comparison is least bad is first.
 * @returns scores in votes, the worst comparison below zero: −12 when 12 stood against it
 * @see D. Black, The Theory of Committees and Elections, 1958; for the three measures H. Nurmi, Voting Procedures, 1987
 */
export function minimax({ options, above }: Pairwise, { worst }: { readonly worst: MinimaxRule }): ScoreTally {
  const count = options.length;
  const scores = options.map((_, one) => {
    let most = worst === 'margins' ? -Infinity : 0;
    for (let other = 0; other < count; other += 1) {
      if (other === one) continue;
      const against = BADNESS[worst](above[other * count + one]!, above[one * count + other]!);
      if (against > most) most = against;
    }
    return most === -Infinity ? 0n : BigInt(-most);
  });
  return { unit: 1n, standings: standingsOf(options, scores) };
}

const BADNESS: Readonly<Record<MinimaxRule, (against: number, inFavour: number) => number>> = {
  winning: (against, inFavour) => (against > inFavour ? against : 0),
  margins: (against, inFavour) => against - inFavour,
  opposition: (against) => against,
};
