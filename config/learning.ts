/** What the bot did not understand and learns from, and what the classifier of needs learns from. */
export const LEARNING = {
  /** How long the masked words are kept, and for how long those of which staff said what they mean. */
  keptMs: 30 * 24 * 3_600_000,
  labelledKeptMs: 365 * 24 * 3_600_000,
  mostExported: 10_000,
  /** From so many texts on, a mistake costs less. */
  largeFrom: 5000,
  /** What the seeds do not have is learnt when so many lessons have it: nobody is known again by a classifier. */
  fewestTexts: 3,
  /** A classifier has to fit into stored documents. */
  mostFeatures: 200_000,
  /** From how many lessons on it is worth learning: fewer say nothing about how well it went. */
  fewestLessons: 20,
  mostCorrections: 5000,
  /** What staff put right counts more than a line of a file. */
  correctionWeight: 2,
  learnEveryMs: 3_600_000,
  /** A process that missed the message about a new classifier finds it within this time. */
  lookEveryMs: 5 * 60_000,
} as const;

/**
 * How sure the opinion learnt from examples must be, as the margin of a support vector machine: to do what harms nothing, to
 * ask whether it is meant, and to call talk what would be taken for a need. What a rule heard
 * in free words is doubted when something else is ahead by `against` and it is below `doubtful` itself. Above
 * `danger` the bot gives the numbers to call and asks whether there is any. Longer words than `longest` tell a story, and
 * longer ones than `longestRequest` are no request but a matter to be taken in.
 */
export const OPINION = {
  surely: -0.25,
  perhaps: -0.35,
  least: -0.7,
  apart: 0.3,
  against: 0.42,
  doubtful: -0.3,
  surelyTalk: -0.1,
  danger: -0.45,
  longest: 100,
  longestRequest: 40,
} as const;
