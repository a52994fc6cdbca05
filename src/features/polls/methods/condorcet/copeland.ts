import { standingsOf, type ScoreTally } from '../standings.ts';
import type { Pairwise } from './pairwise.ts';

/**
 * Copeland's method: a point for every option that it beats, half a point for every one that it equals.
 * @returns scores in halves of a point
 * @see A. H. Copeland, A reasonable social welfare function, University of Michigan 1951
 */
export function copeland({ options, above }: Pairwise): ScoreTally {
  const count = options.length;
  const scores = options.map((_, one) => {
    let halves = 0;
    for (let other = 0; other < count; other += 1) {
      if (other === one) continue;
      halves += 1 + Math.sign(above[one * count + other]! - above[other * count + one]!);
    }
    return BigInt(halves);
  });
  return { unit: 2n, standings: standingsOf(options, scores) };
}
