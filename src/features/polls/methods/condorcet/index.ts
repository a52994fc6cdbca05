/** Methods that compare every two options. */
export * from './copeland.ts';
export * from './minimax.ts';
export * from './pairwise.ts';
export * from './ranked-pairs.ts';
export * from './schulze.ts';
export * from './smith-set.ts';
export type { StrengthRule } from './strength.ts';
