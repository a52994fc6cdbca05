/** Deciding under law: rule packs, what they make of figures, and how it is read out. */
export { ROLLS, type RollKind, type RulePack } from '../../../../config/rule-packs/index.ts';
export * from './doors.ts';
export * from './dwellings.ts';
export * from './election.ts';
export { rollRules, type Count, type Figures } from './figures.ts';
export { judge, OUTCOMES, type Line, type Outcome, type Verdict } from './judge.ts';
export * from './packs.ts';
export * from './proxies.ts';
export * from './rule-book.ts';
export type { CountedSilence } from './silence.ts';
export { least, meets, needed, type Least } from './threshold.ts';
export * from './variants.ts';
export * from './word-rules.ts';
export * from './word-verdict.ts';
