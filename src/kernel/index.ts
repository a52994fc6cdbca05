/** Words shared by every feature and every door. */
export * from './actor.ts';
export * from './carry-over.ts';
export * from './codes/check-code.ts';
export * from './codes/sealed-text.ts';
export * from './china-day.ts';
export * from './clock.ts';
export * from './happening.ts';
export * from './ids.ts';
export * from './moment.ts';
export * from './month.ts';
export * from './numerals.ts';
export * from './paging.ts';
export * from './personal-data.ts';
export * from './refusal.ts';
export * from './segmenter.ts';
export * from './split-text.ts';
export * from './use-case.ts';
