/** What stands on the notice of a poll beside its question. */
export const POLL_NOTICES = {
  /** Letters that say what it is about. */
  longest: 2000,
  /** Papers to read before one votes. */
  papers: 10,
} as const;
