import type { Scores } from './bm25.ts';

/** So many steps from the highest score to the lowest: enough that the best come first, few enough to cost nothing. */
const STEPS = 256;

/**
 * The slots whose score is at least `fewest`, the highest first, to within a step: what is nearer to each other than a
 * 256th of the span stands in any order. Two passes over what was found, no sorting.
 */
export function fallingSlots({ found, slots, scores }: Scores, fewest: number): Int32Array {
  let highest = fewest;
  for (let place = 0; place < found; place += 1) highest = Math.max(highest, scores[slots[place]!]!);
  const stepsEach = highest > fewest ? (STEPS - 1) / (highest - fewest) : 0;

  const starts = new Int32Array(STEPS + 1);
  for (let place = 0; place < found; place += 1) {
    const score = scores[slots[place]!]!;
    if (score >= fewest) starts[Math.floor((highest - score) * stepsEach) + 1]! += 1;
  }
  for (let step = 0; step < STEPS; step += 1) starts[step + 1]! += starts[step]!;

  const falling = new Int32Array(starts[STEPS]!);
  for (let place = 0; place < found; place += 1) {
    const score = scores[slots[place]!]!;
    if (score < fewest) continue;
    const step = Math.floor((highest - score) * stepsEach);
    falling[starts[step]!] = slots[place]!;
    starts[step]! += 1;
  }
  return falling;
}
