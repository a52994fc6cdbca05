/** A worker's day in the chat. */
export const DIGEST = {
  /** When it is sent, in minutes after midnight in China; a worker process that is down then sends it until `untilMinute`. */
  atMinute: 8 * 60 + 30,
  untilMinute: 12 * 60,
  /** What counts as new: since the last digest. */
  newMs: 24 * 3_600_000,
  /** Numbers named of each kind. */
  numbersNamed: 3,
  /** Lines of the morning's message and of a page in the chat; the others follow when they are asked for. */
  linesAtOnce: 15,
} as const;
