/** One classifier that was learnt: from what, how well, and whether it is used. */
export interface ClassifierRecord {
  readonly id: string;
  readonly taxonomyVersion: number;
  readonly learntAt: Date;
  /** Lessons beside the seeds: from labelled files, and from what staff put right. */
  readonly given: number;
  readonly corrected: number;
  /** The same for the same lessons. */
  readonly learntFrom: string;
  readonly figures: LearningFigures;
  /** Better than the seeds alone, so that every process classifies by it until a newer one comes. */
  readonly isUsed: boolean;
}

/** On lessons held out while learning: how well the departments are told apart, and how well by the seeds alone. */
export interface LearningFigures {
  readonly heldOut: number;
  readonly macroF1: number;
  readonly macroF1OfSeeds: number;
}
