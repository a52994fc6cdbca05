import type { UnrankedPolicy } from './condorcet/pairwise.ts';
import type { Profile } from './profile.ts';
import { standingsOf, type ScoreTally } from './standings.ts';

/**
 * Borda's count: from each ballot an option gets a point for every option it stands above, half a point for every equal.
 * What a ballot leaves out stands below everything ranked; with `last` it shares the points of the places left over, with
 * `not-compared` it gets none.
 * @returns scores in halves of a point
 * @see J.-C. de Borda, Mémoire sur les élections au scrutin, 1781; equals get the mean of their places
 */
export function borda(profile: Profile, { unranked }: { readonly unranked: UnrankedPolicy }): ScoreTally {
  const { options, places, starts, weights } = profile;
  const count = options.length;
  // Against what an unranked option gets, `rest` halves on each ballot, so that only ranked ones are touched.
  const sums = new Float64Array(count);
  let common = 0;
  for (let ballot = 0; ballot < weights.length; ballot += 1) {
    const weight = weights[ballot]!;
    const start = starts[ballot]!;
    const end = starts[ballot + 1]!;
    const left = count - (end - start);
    const rest = unranked === 'last' && left > 0 ? left - 1 : 0;
    common += rest * weight;
    let first = start;
    while (first < end) {
      let next = first + 1;
      while (next < end && places[next]! < 0) next += 1;
      const points = 2 * (count - 1 - (first - start)) - (next - first - 1);
      for (let at = first; at < next; at += 1) {
        const place = places[at]!;
        const option = place < 0 ? ~place : place;
        sums[option] = sums[option]! + (points - rest) * weight;
      }
      first = next;
    }
  }
  const scores = [...sums].map((sum) => BigInt(sum) + BigInt(common));
  return { unit: 2n, standings: standingsOf(options, scores) };
}
