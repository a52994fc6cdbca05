/** How good weights are: higher is better. */
export type Judge<Name extends string> = (weights: Readonly<Record<Name, number>>) => number;

export interface Search<Name extends string> {
  /** The weights that may change; the others keep theirs. */
  readonly free: readonly Name[];
  /** Whole numbers from 0 to below `under`. */
  readonly random: (under: number) => number;
  /** Less better than this is not better: what changes nothing stays as it was. */
  readonly least: number;
}

const FACTORS = [0.5, 0.75, 0.9, 1.1, 1.3, 2];
const MOST_ROUNDS = 20;

/**
 * Coordinate search: one weight after the other, in an order drawn anew each round, is tried at a few factors, and the
 * best kept, until a round brings nothing. The sum of the free weights stays the same.
 */
export function coordinateSearch<Name extends string>(
  start: Readonly<Record<Name, number>>,
  judge: Judge<Name>,
  { free, random, least }: Search<Name>,
): Readonly<Record<Name, number>> {
  const sum = free.reduce((total, name) => total + start[name], 0);
  let weights = start;
  let worth = judge(start);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = worth;
    for (const name of shuffled(free, random)) {
      for (const factor of FACTORS) {
        const next = scaled({ ...weights, [name]: weights[name] * factor }, free, sum);
        const nextWorth = judge(next);
        if (nextWorth >= worth + least) [weights, worth] = [next, nextWorth];
      }
    }
    if (worth === before) return weights;
  }
  return weights;
}

/** Numbers that look drawn by chance and are the same for the same seed (mulberry32). */
export function seeded(seed: number): (under: number) => number {
  let state = seed;
  return (under) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * under);
  };
}

export function shuffled<Thing>(things: readonly Thing[], random: (under: number) => number): Thing[] {
  const all = [...things];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}

function scaled<Name extends string>(weights: Readonly<Record<Name, number>>, free: readonly Name[], sum: number) {
  const now = free.reduce((total, name) => total + weights[name], 0);
  return { ...weights, ...Object.fromEntries(free.map((name) => [name, (weights[name] * sum) / now])) };
}
