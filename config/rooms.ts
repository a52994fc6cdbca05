/** Group chats. */
export const ROOMS = {
  /** Neighbours who join within this time are welcomed in one sentence. */
  welcomeTogetherMs: 60_000,
  /** How often it is looked who waits for a welcome. */
  lookEveryMs: 15_000,
} as const;
