import type { Profile } from '../profile.ts';

/**
 * What a ballot says about options it does not rank: `last`, that all others are preferred to them and they are equal;
 * `not-compared`, nothing.
 */
export type UnrankedPolicy = 'last' | 'not-compared';

/** How many votes put one option above another. */
export interface Pairwise {
  readonly options: readonly string[];
  /** `above[one * options.length + other]`: votes that put the first above the second; exact integers. */
  readonly above: Float64Array;
}

/** Compares every two options on every ballot. Time: votes times the square of what they rank. */
export function pairwise(profile: Profile, { unranked }: { readonly unranked: UnrankedPolicy }): Pairwise {
  const { options, places, starts, weights } = profile;
  const count = options.length;
  const above = new Float64Array(count * count);
  const equal = new Float64Array(count * count);
  const ranked = new Float64Array(count);
  for (let ballot = 0; ballot < weights.length; ballot += 1) {
    const weight = weights[ballot]!;
    const end = starts[ballot + 1]!;
    for (let at = starts[ballot]!; at < end; at += 1) {
      const place = places[at]!;
      const option = place < 0 ? ~place : place;
      ranked[option] = ranked[option]! + weight;
      const row = option * count;
      let lower = at + 1;
      for (; lower < end && places[lower]! < 0; lower += 1) {
        const cell = row + ~places[lower]!;
        equal[cell] = equal[cell]! + weight;
      }
      for (; lower < end; lower += 1) {
        const other = places[lower]!;
        const cell = row + (other < 0 ? ~other : other);
        above[cell] = above[cell]! + weight;
      }
    }
  }
  if (unranked === 'last') putRankedAboveUnranked(above, equal, ranked);
  return { options, above };
}

/** An option is above another also on ballots that rank it and not the other: all that rank it less those that rank both. */
function putRankedAboveUnranked(above: Float64Array, equal: Float64Array, ranked: Float64Array): void {
  const count = ranked.length;
  for (let one = 0; one < count; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const forth = one * count + other;
      const back = other * count + one;
      const both = above[forth]! + above[back]! + equal[forth]! + equal[back]!;
      above[forth] = above[forth]! + ranked[one]! - both;
      above[back] = above[back]! + ranked[other]! - both;
    }
  }
}
