import type { Scores } from './bm25.ts';

/** So many steps from the highest score to the lowest: enough that the best come first, few enough to cost nothing. */
const STEPS = 256;

/**
 * The slots whose score is at least `fewest`, the highest first, to within a step: what is nearer to each other than a
 * 256th of the span stands in any order. Counted, not sorted.
 */
export function fallingSlots({ found, slots, scores }: Scores, fewest: number): Int32Array {
  const enough = new Int32Array(found);
  let size = 0;
  let highest = fewest;
  for (let place = 0; place < found; place += 1) {
    const score = scores[slots[place]!]!;
    if (score < fewest) continue;
    enough[size] = slots[place]!;
    size += 1;
    if (score > highest) highest = score;
  }

  const span = highest - fewest;
  const stepsEach = span > Number.EPSILON ? (STEPS - 1) / span : 0;
  const starts = new Int32Array(STEPS + 1);
  const steps = new Uint8Array(size);
  for (let place = 0; place < size; place += 1) {
    const step = Math.floor((highest - scores[enough[place]!]!) * stepsEach);
    steps[place] = step;
    starts[step + 1]! += 1;
  }
  for (let step = 0; step < STEPS; step += 1) starts[step + 1]! += starts[step]!;

  const falling = new Int32Array(size);
  for (let place = 0; place < size; place += 1) {
    const step = steps[place]!;
    falling[starts[step]!] = enough[place]!;
    starts[step]! += 1;
  }
  return falling;
}
