/** The monthly figures of a hub. */
export const REPORTS = {
  /** What goes to a hub further up names nothing that fewer people stand behind: somebody might be recognized. */
  fewestPeople: 5,
  /** Of an organization, what was asked for in so many days is told. */
  outcomeDays: 365,
} as const;
