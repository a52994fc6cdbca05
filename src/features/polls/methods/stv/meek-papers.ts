import type { Profile } from '../profile.ts';

/** One vote, and what is kept of it in Meek's count: 10⁻²⁷. */
export const ONE = 10n ** 27n;

/** Papers that begin alike share a branch, so that each beginning is gone through once. */
interface Branch {
  /** Options in this place: one, or several equals. */
  readonly place: readonly number[];
  /** Papers on this branch, by weight. */
  papers: number;
  readonly next: Map<string | number, Branch>;
}

/** @returns what is on the papers, as a tree whose root holds those with a first preference */
export function branchesOf({ places, starts, weights }: Profile): Branch {
  const root: Branch = { place: [], papers: 0, next: new Map() };
  for (let ballot = 0; ballot < weights.length; ballot += 1) {
    const end = starts[ballot + 1]!;
    const weight = weights[ballot]!;
    if (starts[ballot] === end) continue;
    root.papers += weight;
    let branch = root;
    for (let at = starts[ballot]!; at < end;) {
      const from = at;
      at += 1;
      while (at < end && places[at]! < 0) at += 1;
      branch = at - from === 1 ? branchTo(branch, [places[from]!]) : branchTo(branch, equals(places, from, at));
      branch.papers += weight;
    }
  }
  return root;
}

const equals = (places: Int32Array, from: number, end: number): number[] =>
  [...places.subarray(from, end)].map((place) => (place < 0 ? ~place : place)).sort((one, other) => one - other);

function branchTo(branch: Branch, place: readonly number[]): Branch {
  const key = place.length === 1 ? place[0]! : place.join(' ');
  let next = branch.next.get(key);
  if (next === undefined) branch.next.set(key, (next = { place, papers: 0, next: new Map() }));
  return next;
}

/**
 * Every option keeps its share of what reaches it; the rest goes on. Among equals it is as if the paper were divided into
 * every order of theirs.
 * @param keep by option number, in parts of `ONE`
 * @returns votes by option number, in parts of `ONE`
 */
export function distribute(root: Branch, keep: readonly bigint[]): bigint[] {
  const votes = keep.map(() => 0n);
  const passOn = (branch: Branch, share: bigint): void => {
    for (const next of branch.next.values()) {
      const papers = BigInt(next.papers);
      let rest = share;
      for (const option of next.place) {
        const kept = (share * keptAmong(option, next.place, keep)) / ONE;
        votes[option] = votes[option]! + kept * papers;
        rest = (rest * (ONE - keep[option]!)) / ONE;
      }
      if (rest > 0n) passOn(next, rest);
    }
  };
  passOn(root, ONE);
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
