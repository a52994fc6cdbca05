/**
 * The days of an election, in whole days. The national laws leave all of them to the places, whose measures differ; these
 * are this installation's own, and none of them was compared with a wording.
 */
export const ELECTION_DAYS = {
  /** For so long voters can nominate, at least. */
  nominating: 3,
  /** So long before the day the list of candidates is public. */
  list: 5,
  /** So long after a count a run-off may still open. */
  runOff: 30,
  /** So long before a run-off those who stand in it are public. */
  runOffList: 1,
} as const;

export const ELECTION_LIMITS = {
  seats: 20,
  /** Nobody can mark a longer list; and a sealed ballot holds so many marks. */
  candidates: 40,
  /** People nominated in one election, whether they stand or not. */
  nominees: 500,
  /** Letters of what a candidate says for themselves on the list. */
  words: 300,
  /** Letters of why these words were refused. */
  wordsReason: 300,
} as const;
