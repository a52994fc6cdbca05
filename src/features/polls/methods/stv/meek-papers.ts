import type { PrefixTree } from './prefix-tree.ts';

/** One vote, and what is kept of it in Meek's count: 10⁻²⁷. */
export const ONE = 10n ** 27n;

/**
 * Every option keeps its share of what reaches it; the rest goes on. Among equals it is as if the paper were divided into
 * every order of theirs.
 * @param keep by option number, in parts of `ONE`
 * @returns votes by option number, in parts of `ONE`
 */
export function distribute(
  { kinds, kind, votes: papers, first, beside }: PrefixTree,
  keep: readonly bigint[],
): bigint[] {
  const votes = keep.map(() => 0n);
  const passOn = (branch: number, share: bigint): void => {
    for (let next = first[branch]!; next > 0; next = beside[next]!) {
      const place = kinds[kind[next]!]!;
      const reaching = share * BigInt(papers[next]!);
      let rest = share;
      for (const option of place) {
        votes[option] = votes[option]! + (reaching * keptAmong(option, place, keep)) / ONE;
        rest = (rest * (ONE - keep[option]!)) / ONE;
      }
      if (rest > 0n) passOn(next, rest);
    }
  };
  passOn(0, ONE);
  return votes;
}

/**
 * The part that an option keeps of what reaches its place, the mean over all orders of the equals in it: over every number of
 * them that come before it, the mean of what such a group leaves, by elementary symmetric sums of what each leaves.
 */
function keptAmong(option: number, place: readonly number[], keep: readonly bigint[]): bigint {
  const own = keep[option]!;
  if (place.length === 1 || own === 0n) return own;
  const sums = [ONE];
  for (const other of place) {
    const leaves = ONE - keep[other]!;
    // Who keeps all leaves nothing, and is in no group that does.
    if (other === option || leaves === 0n) continue;
    for (let size = sums.length; size > 0; size -= 1) {
      sums[size] = (sums[size] ?? 0n) + (sums[size - 1]! * leaves) / ONE;
    }
  }
  let mean = 0n;
  let groups = 1n;
  const others = BigInt(place.length - 1);
  for (const [size, sum] of sums.entries()) {
    mean += sum / groups;
    groups = (groups * (others - BigInt(size))) / BigInt(size + 1);
    if (groups === 0n) break;
  }
  return (own * (mean / BigInt(place.length))) / ONE;
}
