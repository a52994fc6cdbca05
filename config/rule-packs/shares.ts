import type { Proxies, Threshold } from './rule-pack.ts';
import type { Measure } from './words.ts';

type Whole = Threshold['of'];

/** 三分之二以上: the boundary itself is enough. */
export const atLeast = (
  numerator: number,
  denominator: number,
  of: Whole,
  measure: Measure = 'persons',
): Threshold => ({
  measure,
  numerator,
  denominator,
  inclusive: true,
  of,
});

/** 过半数, 超过三分之二: the boundary itself is not enough. */
export const moreThan = (
  numerator: number,
  denominator: number,
  of: Whole,
  measure: Measure = 'persons',
): Threshold => ({ ...atLeast(numerator, denominator, of, measure), inclusive: false });

/** By owners and by floor area alike. */
export const both = (threshold: Threshold): Threshold[] => [
  { ...threshold, measure: 'persons' },
  { ...threshold, measure: 'area' },
];

/** Everyone comes or votes in person. */
export const IN_PERSON: Proxies = {
  allowed: false,
  most: null,
  written: true,
  neverCandidates: true,
  listed: false,
  who: 'anyone',
};
