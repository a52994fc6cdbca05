import { accumulators } from '../accumulators.ts';
import { ofArguments, type Operator } from './operator.ts';

/** Accumulators of $group that also fold a list of values, or the elements of one array. */
const names = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp'] as const;

export const folded: Readonly<Record<string, Operator>> = Object.fromEntries(
  names.map((name) => [
    name,
    ofArguments(name, 0, Infinity, (...values) => {
      const state = accumulators[name]!(undefined).begin();
      const [only] = values;
      for (const value of values.length === 1 && Array.isArray(only) ? only : values) state.add(value);
      return state.result();
    }),
  ]),
);
