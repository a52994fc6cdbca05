/** Statements that residents put to each other, and the map of what they answer. */
export const STATEMENTS = {
  /** Letters of one statement: long enough to say something, short enough to be agreed with as a whole. */
  shortest: 4,
  longest: 80,
  /** Of one author in one topic that nobody has looked at yet. */
  mostWaiting: 5,
  /** In one topic, with those that are waiting or hidden: more are not answered by anybody. */
  mostInTopic: 500,
} as const;

export const OPINION_MAPS = {
  /** Answers from which on somebody is put into a group, people in a group that is shown, groups at most. */
  settings: { enoughAnswers: 7, smallestGroup: 5, mostGroups: 5 },
  /** Of one group, answers to a statement below which it is not said to agree. */
  fewestOfGroup: 3,
  /** Answers to a statement below which nobody is told how they fell out: a few are nearly names. */
  fewestCounted: 5,
  /** Difference of shares from which on a statement is said to divide. */
  smallestGap: 0.3,
  /** How many are told of: on which all agree, which divide, for which a group stands. */
  agreed: 5,
  divisive: 3,
  ofGroup: 3,
  /** How long a process asks by the map it has before it looks what others have answered. */
  freshMs: 1000,
  /** Clocks of two processes may be apart by this without an answer being missed. */
  skewMs: 30_000,
  /** Maps that a process keeps in memory. */
  mostWarm: 50,
} as const;
