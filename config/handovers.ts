/** Conversations that a person took over from the bot. What was said in them is kept no longer than other answers: see `CHAT.repliesKeptMs`. */
export const HANDOVERS = {
  /** So long without a word from either side ends one. */
  silentMs: 2 * 3_600_000,
  /** How often it is looked which have ended that way. */
  lookEveryMs: 60_000,
  /** Of what was said at once, so many characters are passed on. */
  mostCharacters: 1000,
} as const;
