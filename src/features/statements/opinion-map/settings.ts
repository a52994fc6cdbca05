export interface MapSettings {
  /** Answers from which on somebody is put into a group; all of them where there are fewer statements. */
  readonly enoughAnswers: number;
  /** People whom a group must have to be shown. */
  readonly smallestGroup: number;
  readonly mostGroups: number;
  /** For the starting points of the calculation: the same seed and answers give the same map. */
  readonly seed: number;
}

/** As in Polis: seven answers, and no more than five groups. */
export const MAP_SETTINGS: MapSettings = { enoughAnswers: 7, smallestGroup: 5, mostGroups: 5, seed: 1 };
