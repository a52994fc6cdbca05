/** What the bot did not understand and learns from, and what the classifier of needs learns from. */
export const LEARNING = {
  /** How long the masked words are kept, and for how long those of which staff said what they mean. */
  keptMs: 30 * 24 * 3_600_000,
  labelledKeptMs: 365 * 24 * 3_600_000,
  mostExported: 10_000,
  /** From so many texts on, only features that occur in several are learnt, and mistakes cost less. */
  largeFrom: 5000,
  fewestTextsWhenLarge: 3,
  /** A classifier has to fit into one stored document. */
  mostFeatures: 200_000,
} as const;
