/** What the bot did not understand and learns from. */
export const LEARNING = {
  /** How long the masked words are kept. */
  keptMs: 30 * 24 * 3_600_000,
  mostExported: 10_000,
} as const;
