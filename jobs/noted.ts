import type { Happening } from '../src/kernel/index.ts';

/** The note that was made when this happened, with one of these steps: whoever is told reads that one. */
export const notedAt = ({ at }: Happening, ...steps: readonly string[]) => ({
  steps: [...steps],
  at: at.toISOString(),
});
