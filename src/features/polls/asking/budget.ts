/** How approvals spend a budget: equal shares of everybody who votes, or most votes first. */
export const BUDGET_RULES = ['equal-shares', 'votes'] as const;
export type BudgetBy = (typeof BUDGET_RULES)[number];

/** What becomes of money that equal shares leave: spent by votes on what still fits, or kept. */
export const BUDGET_RESTS = ['by-votes', 'kept'] as const;
export type BudgetRest = (typeof BUDGET_RESTS)[number];

/** The money of a poll whose options have costs. */
export interface Budget {
  readonly totalFen: number;
  readonly by: BudgetBy;
  /** Of equal shares only. */
  readonly rest?: BudgetRest;
}

/** What a budget was spent on. */
export interface Spent {
  /** Ids of options, in the order in which they were funded. */
  readonly funded: readonly string[];
  readonly spentFen: number;
  readonly leftFen: number;
}
