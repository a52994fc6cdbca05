import type { Profile } from '../profile.ts';

/** A whole vote, and what is kept of it: hundred-thousandths. */
export const WHOLE_VOTE = 100_000;

/** Papers in parcels by the candidate who holds them, each with its value, so that a transfer touches its own papers only. */
export type Papers = ReturnType<typeof papersOf>;

/**
 * Deals the papers out by first preference. A paper goes to nobody any more when the next place on it is shared by several who
 * continue: it does not say to whom.
 * @param continuing by option number, 1 for those who take part; read again at every transfer
 */
export function papersOf({ options, places, starts, weights }: Profile, continuing: Uint8Array) {
  /** Hundred-thousandths of votes by option number. */
  const votes = new Float64Array(options.length);
  const top = new Int32Array(options.length).fill(-1);
  const below = new Int32Array(weights.length);
  const at = starts.slice(0, weights.length);
  const values = new Int32Array(weights.length).fill(WHOLE_VOTE);

  /** The next continuing option, or -1. `at` then stands behind it. */
  function nextOf(ballot: number): number {
    const end = starts[ballot + 1]!;
    let next = at[ballot]!;
    while (next < end) {
      const place = places[next]!;
      const option = place < 0 ? ~place : place;
      next += 1;
      if (continuing[option] === 0) continue;
      at[ballot] = next;
      return isShared(next, end) ? -1 : option;
    }
    at[ballot] = end;
    return -1;
  }

  /** Whether another who continues stands in the same place further on; nobody before did. */
  function isShared(from: number, end: number): boolean {
    for (let next = from; next < end && places[next]! < 0; next += 1) {
      if (continuing[~places[next]!] === 1) return true;
    }
    return false;
  }

  /** @returns whether somebody has it now */
  function put(ballot: number): boolean {
    const option = nextOf(ballot);
    if (option < 0) return false;
    votes[option] = votes[option]! + weights[ballot]! * values[ballot]!;
    below[ballot] = top[option]!;
    top[option] = ballot;
    return true;
  }

  let valid = 0;
  for (let ballot = weights.length - 1; ballot >= 0; ballot -= 1) if (put(ballot)) valid += weights[ballot]!;

  return {
    votes,
    /** Papers, by weight, with a first preference. */
    valid,
    /**
     * Hands every paper of an option to the next preference.
     * @param valueOf the value at which a paper of this value goes on
     */
    transfer(option: number, valueOf: (value: number) => number): void {
      const known = new Map<number, number>();
      let [from, to] = [-1, -1];
      let ballot = top[option]!;
      top[option] = -1;
      while (ballot >= 0) {
        const next = below[ballot]!;
        // Papers of one value mostly lie together.
        if (values[ballot]! !== from) {
          from = values[ballot]!;
          to = known.get(from) ?? valueOf(from);
          known.set(from, to);
        }
        values[ballot] = to;
        put(ballot);
        ballot = next;
      }
    },
  };
}
