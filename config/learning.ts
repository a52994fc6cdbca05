/** What the bot did not understand and learns from. */
export const LEARNING = {
  /** How long the masked words are kept, and for how long those of which staff said what they mean. */
  keptMs: 30 * 24 * 3_600_000,
  labelledKeptMs: 365 * 24 * 3_600_000,
  mostExported: 10_000,
} as const;

/**
 * How sure the opinion learnt from examples must be, as the margin of a support vector machine: to do what harms nothing, to
 * ask whether it is meant, and to call talk what would be taken for a need. Longer words than `longest` tell a story.
 */
export const OPINION = { surely: -0.25, perhaps: -0.35, least: -0.7, apart: 0.3, surelyTalk: -0.1, longest: 100 } as const;
