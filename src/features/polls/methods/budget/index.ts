/** Spending a budget by votes. */
export { budgetByVotes } from './by-votes.ts';
export { budgetByEqualShares, type EqualSharesRule } from './equal-shares.ts';
export type { Allocation, BudgetRule, Project } from './project.ts';
