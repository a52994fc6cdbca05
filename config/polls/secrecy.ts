/** How secret ballots are kept apart from those who cast them. */
export const BALLOT_SECRECY = {
  /** A weight may stand beside a secret choice only when at least so many ballots have the same. */
  leastAlike: 5,
} as const;
