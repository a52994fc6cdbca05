const ends: (() => unknown)[] = [];

/** Does this when the test file that is running ends. Files share what they import, so a hook of a module would end with the first of them only. */
export function atFileEnd(end: () => unknown): void {
  ends.push(end);
}

/** Does what was left for the end, the latest first. */
export async function endFile(): Promise<void> {
  for (const end of ends.splice(0).toReversed()) await end();
}
