/** What people can do with what is held about them. */
export const OWN_DATA = {
  /** How long the address is good under which a chat hands one's own data over. */
  exportCodeMs: 30 * 60_000,
  /** What was under way when somebody left is written by then; it is deleted with a second look. */
  secondLookMs: 10 * 60_000,
  lookEveryMs: 60_000,
} as const;
