import { createHash } from 'node:crypto';

/** Draws a whole number from 0 up to, and without, `below`. */
export type Chance = (below: number) => number;

const WORDS = 2 ** 32;

/**
 * Chance that anybody can repeat: SHA-256 of `seed:0`, `seed:1`, … in UTF-8, each cut into eight whole numbers of 32 bits, the
 * highest byte first. A number at or above the largest multiple of `below` is passed over, so that none is likelier.
 */
export function chanceFrom(seed: string): Chance {
  let blocks = 0;
  let words: number[] = [];

  return (below) => {
    const end = WORDS - (WORDS % below);
    for (;;) {
      const word = next();
      if (word < end) return word % below;
    }
  };

  function next(): number {
    if (words.length === 0) {
      const bytes = createHash('sha256').update(`${seed}:${blocks}`).digest();
      words = Array.from({ length: 8 }, (_, index) => bytes.readUInt32BE(index * 4));
      blocks += 1;
    }
    return words.shift()!;
  }
}

/** The same in an order drawn by lot (Fisher and Yates, from the end). */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance(last + 1);
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}
