/** How things are decided step by step, as versioned data; checked when the application starts (`src/features/procedures`). */
export * from './limits.ts';
export { PLAN_DATA } from './plans.ts';
export * from './procedure-plan.ts';
