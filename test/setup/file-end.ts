import { afterAll } from 'vitest';

const ends: (() => unknown)[] = [];

/** Does this when the test file that is running ends, the latest first. Files share what they import, so a hook of a module would end with the first of them only. */
export function atFileEnd(end: () => unknown): void {
  ends.push(end);
}

/** This file is run anew before each test file. */
afterAll(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});
