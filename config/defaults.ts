/** Limits, periods and paces that an installation may change. */

/** How fast one account may speak. A room or person gets one message each `perLaneMs`, the account one each `perAccountMs`. */
export interface Pacing {
  readonly perAccountMs: number;
  readonly perLaneMs: number;
  /** How many messages may be on their way at once. */
  readonly atOnce: number;
}

/** By channel. WeChat blocks accounts that speak faster than a person types; the terminal has no such limit. */
export const CHAT_PACING: Readonly<Record<string, Pacing>> = {
  wechat: { perAccountMs: 1500, perLaneMs: 3000, atOnce: 1 },
  terminal: { perAccountMs: 0, perLaneMs: 0, atOnce: 16 },
};

export const CHAT = {
  /** What the bot is called in groups; `@` before it addresses the bot. */
  botName: '小邻',
  /** A message handed to a channel that has not answered for this long is *unknown*. */
  sendTimeoutMs: 30_000,
  /** A process that has not finished sending a message or answering one within this time is taken for dead. */
  leaseMs: 60_000,
  /** A message the channel surely did not take is tried again after these pauses, doubling, this many times: over an hour. */
  resend: { firstMs: 2000, longestMs: 5 * 60_000, mostTries: 20 },
  /** How often the bot looks for messages that another process left unanswered. */
  sweepMs: 5000,
  /** How often answering one message may fail before the apology is the answer. */
  mostAnswerTries: 5,
  /** A dialogue that nobody goes on with is over after this time. */
  dialogueMs: 30 * 60_000,
} as const;
