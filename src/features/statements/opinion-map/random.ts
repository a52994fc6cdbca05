/** Gives numbers from 0 up to 1, one after the other. */
export type Random = () => number;

/**
 * The same numbers for the same seed, on every machine: a counter stepped by the golden ratio, its bits mixed by the
 * 32-bit finalizer of MurmurHash3. For starting points and drawing samples, not for secrets.
 * @param seed any integer; its lowest 32 bits count
 * @see Steele, Lea, Flood (2014), Fast splittable pseudorandom number generators, OOPSLA
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws an index with a chance in proportion to its value.
 * @param chances 0 or more each
 * @param chance a random number from 0 up to 1
 * @returns the index drawn; the last when all chances are 0
 */
export function draw(chances: Float64Array, chance: number): number {
  let left = chances.reduce((sum, value) => sum + value, 0) * chance;
  for (let index = 0; index < chances.length; index += 1) {
    left -= chances[index]!;
    if (left < 0) return index;
  }
  return chances.length - 1;
}
