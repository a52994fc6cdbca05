/** Points by which options are scored: whole numbers from `lowest` to the highest of a poll. */
export const SCORE_SCALES = {
  lowest: 0,
  /** Which highest points a poll may have. */
  highest: [5, 10],
  usualHighest: 5,
  /** What an option gets from a ballot that leaves it out. */
  blank: 0,
} as const;

/** How a budget is spent by approvals. */
export const POLL_BUDGETS = {
  /** A hundred million yuan, in fen: more is a slip of the keyboard. */
  mostFen: 10_000_000_000,
  /** The rule, and what becomes of money that equal shares leave, unless the poll says otherwise. */
  by: 'equal-shares' as const,
  rest: 'by-votes' as const,
} as const;
