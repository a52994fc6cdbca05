/** Conversations that a person took over from the bot. What was said in them is kept no longer than other answers: see `CHAT.repliesKeptMs`. */
export const HANDOVERS = {
  /** So long without a word from either side ends one. */
  silentMs: 2 * 3_600_000,
  /** How often it is looked which have ended that way. */
  lookEveryMs: 60_000,
  /** What is said at once is passed on in parts of so many characters, and at most so many parts; the sender hears what was left out. */
  mostCharacters: 1000,
  mostParts: 5,
  /** So long after the last word of one that ended it is forgotten under which contact and where the resident spoke. */
  contactsKeptMs: 24 * 3_600_000,
  /** How often it is looked whose time is over. */
  forgetEveryMs: 3_600_000,
} as const;
