/** The three lists: project opportunities, service supply, resident needs. */
export const LISTINGS = {
  /** 10 billion yuan in fen: more is a slip of the keyboard. */
  mostFen: 1_000_000_000_000,
  /** How many organizations may say of one opportunity that it interests them. */
  mostInterests: 500,
  /** So many days after the one that was named is looked for one that is worked, on which the time is over. */
  mostDaysOff: 60,
  /** Letters of a text that stand in a list; the entry itself has them all. */
  mostLetters: 300,
  /** Rows that one page of a list looks through for what is wanted. */
  lookedThrough: 2000,
  /** Entries of one edition, which is one document: the newest. */
  mostEntries: 5000,
  /** What other systems get of needs in one answer, and how many days they may ask for at once. */
  mostRequests: 200,
  mostDaysAtOnce: 90,
} as const;
