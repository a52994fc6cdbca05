import type { Ranking } from '../standings.ts';
import { inLayers } from './layers.ts';
import type { Pairwise } from './pairwise.ts';
import { strengthRanks, type StrengthRule } from './strength.ts';

/**
 * Schulze's method: an option beats another when its strongest path of defeats to it is stronger than the strongest back; a
 * path is as strong as its weakest defeat.
 * @returns co-winners first; whom nobody left beats share a place
 * @see M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method, Social Choice and Welfare 36 (2011), section 2
 */
export function schulze(pairs: Pairwise, { strength }: { readonly strength: StrengthRule }): Ranking {
  const { options } = pairs;
  const count = options.length;
  const paths = widestPaths(strengthRanks(pairs, strength), count);
  return inLayers(options, (one, other) => paths[one * count + other]! > paths[other * count + one]!);
}

/** Floyd and Warshall's algorithm on the weakest link. */
function widestPaths(paths: Int32Array, count: number): Int32Array {
  for (let through = 0; through < count; through += 1) {
    for (let from = 0; from < count; from += 1) {
      const first = paths[from * count + through]!;
      if (first === 0 || from === through) continue;
      for (let to = 0; to < count; to += 1) {
        const weakest = Math.min(first, paths[through * count + to]!);
        if (to !== from && weakest > paths[from * count + to]!) paths[from * count + to] = weakest;
      }
    }
  }
  return paths;
}
