import type { Profile } from '../profile.ts';

/** Beginnings of rankings, each once: what a place holds, and how many votes go through it. Arrays by branch; 0 is the root. */
export interface PrefixTree {
  /** The options in each kind of place, one or several equals; `kind` says which of these a branch is. */
  readonly kinds: readonly (readonly number[])[];
  readonly kind: Int32Array;
  readonly votes: Float64Array;
  /** The first branch that goes on from it and the next one beside it; 0: none. */
  readonly first: Int32Array;
  readonly beside: Int32Array;
}

/** Joins rankings that begin alike; equals in another order are alike. Ballots that rank nothing are left out. */
export function prefixTreeOf({ options, places, starts, weights }: Profile): PrefixTree {
  const kinds: number[][] = options.map((_, number) => [number]);
  const kindOfEquals = new Map<string, number>();
  const most = places.length + 1;
  const tree = {
    kinds,
    kind: new Int32Array(most),
    votes: new Float64Array(most),
    first: new Int32Array(most),
    beside: new Int32Array(most),
  };
  const parent = new Int32Array(most);
  // Open addressing: where the branch of a parent and a kind stands, at most half full.
  const table = new Int32Array(2 ** Math.ceil(Math.log2(most * 2)));
  const mask = table.length - 1;
  let branches = 1;

  const kindOf = (equals: number[]): number => {
    const key = equals.sort((one, other) => one - other).join(' ');
    const known = kindOfEquals.get(key) ?? kinds.length;
    if (known === kinds.length) {
      kinds.push(equals);
      kindOfEquals.set(key, known);
    }
    return known;
  };

  const branchOf = (from: number, kind: number): number => {
    let slot = (Math.imul(from, 0x9e_37_79_b1) ^ Math.imul(kind + 1, 0x85_eb_ca_6b)) >>> 8;
    for (slot &= mask; table[slot] !== 0; slot = (slot + 1) & mask) {
      const branch = table[slot]!;
      if (parent[branch] === from && tree.kind[branch] === kind) return branch;
    }
    const branch = branches;
    branches += 1;
    table[slot] = branch;
    parent[branch] = from;
    tree.kind[branch] = kind;
    tree.beside[branch] = tree.first[from]!;
    tree.first[from] = branch;
    return branch;
  };

  for (let ballot = 0; ballot < weights.length; ballot += 1) {
    const end = starts[ballot + 1]!;
    let branch = 0;
    for (let at = starts[ballot]!; at < end;) {
      const from = at;
      at += 1;
      while (at < end && places[at]! < 0) at += 1;
      branch = branchOf(branch, at - from === 1 ? places[from]! : kindOf(equalsIn(places, from, at)));
      tree.votes[branch] = tree.votes[branch]! + weights[ballot]!;
    }
  }
  return tree;
}

const equalsIn = (places: Int16Array, from: number, end: number): number[] =>
  Array.from(places.subarray(from, end), (place) => (place < 0 ? ~place : place));
