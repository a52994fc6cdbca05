/** Reports: what a hub's month comes to, and no more of it than may be told. */
export type { ListingsFigures, MoneyLine } from './listings-figures.ts';
export { monthlyFigures, type MonthlyFigures } from './monthly-figures.ts';
export { organizationOutcomes, outcomesOf, type Outcomes } from './organization-outcomes.ts';
export * from './tally.ts';
