import type { Profile } from './profile.ts';
import { standingsOf, type ScoreTally } from './standings.ts';

export interface PluralityRule {
  /**
   * A first place that several share: `split` gives each an equal part of the vote, `nobody` counts it for none.
   */
  readonly shared: 'split' | 'nobody';
}

/**
 * First past the post: every vote for the option in first place, whoever has most is first.
 * @returns scores in parts of a vote; with no shared first places one part is one vote
 */
export function plurality(profile: Profile, { shared }: PluralityRule): ScoreTally {
  const { options, places, starts, weights } = profile;
  const count = options.length;
  // votes[size * count + option]: votes for the option in a first place that `size` share.
  const votes = new Float64Array((count + 1) * count);
  for (let ballot = 0; ballot < weights.length; ballot += 1) {
    const start = starts[ballot]!;
    const end = starts[ballot + 1]!;
    if (start === end) continue;
    let next = start + 1;
    while (next < end && places[next]! < 0) next += 1;
    const size = next - start;
    if (size > 1 && shared === 'nobody') continue;
    for (let at = start; at < next; at += 1) {
      const place = places[at]!;
      const cell = size * count + (place < 0 ? ~place : place);
      votes[cell] = votes[cell]! + weights[ballot]!;
    }
  }
  return inParts(options, votes);
}

/** Adds up votes shared by different numbers of options in their least common part. */
function inParts(options: readonly string[], votes: Float64Array): ScoreTally {
  const count = options.length;
  const sizes = Array.from({ length: count }, (_, at) => at + 1);
  const used = sizes.filter((size) => votes.subarray(size * count, (size + 1) * count).some((each) => each > 0));
  const unit = used.reduce((whole, size) => leastCommonMultiple(whole, BigInt(size)), 1n);
  const scores = options.map((_, option) =>
    used.reduce((sum, size) => sum + BigInt(votes[size * count + option]!) * (unit / BigInt(size)), 0n),
  );
  return { unit, standings: standingsOf(options, scores) };
}

function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [large, small] = [one, other];
  while (small > 0n) [large, small] = [small, large % small];
  return (one / large) * other;
}
