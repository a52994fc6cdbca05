/** What the bot did not understand and learns from. */
export const LEARNING = {
  /** How long the masked words are kept, and for how long those of which staff said what they mean. */
  keptMs: 30 * 24 * 3_600_000,
  labelledKeptMs: 365 * 24 * 3_600_000,
  mostExported: 10_000,
} as const;
