/** How ballots that do not come online are taken in. Which ways a poll has, its rule pack allows and whoever opens it declares. */
export const BALLOT_DOORS = {
  /** Which ballot counts when an elector sent one on paper and voted otherwise as well, unless the poll declares the other. */
  precedence: 'paper' as const,
  /** So many hours after the closing, papers in hand may still be entered, unless the poll declares another time. */
  entryHours: 48,
  /** No poll may declare a later end of entering than so many days after its closing. */
  mostEntryDays: 7,
  /** A batch of fewer envelopes is pointed out to those who open it: not to be opened one by one. */
  smallBatch: 5,
  /** Written authorisations of one poll. */
  mostProxies: 3000,
  /** Named ballots printed into one file. */
  ballotsPerFile: 100,
  /**
   * Where adopted rules count silence with the majority: whose it is, by what the delivery log says last. What was posted may
   * never have been read, and who refused a ballot has none.
   */
  served: ['handed'] as const,
  /** Challenges of one person to ballots of one poll that wait for a ruling. */
  openChallenges: 20,
  /** Letters of a challenge and of a ruling. */
  challengeWords: 500,
  /** Electors found by a name or door at once. */
  mostFound: 20,
} as const;
