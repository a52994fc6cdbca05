/** What somebody sent through a door that reads nothing back and has to confirm. */
export const HELD_NEEDS = {
  /** How long it waits to be confirmed. */
  untilConfirmedMs: 30 * 60_000,
  /** How long its token leads to its number. */
  numberKeptMs: 24 * 3_600_000,
} as const;
