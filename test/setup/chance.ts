/** Repeatable chance for fault tests: the same seed, the same run of numbers from 0 to 1 (xorshift32). */
export function chanceFrom(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
