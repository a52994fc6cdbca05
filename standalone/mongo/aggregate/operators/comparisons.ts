import { compareValues } from '../../values/compare.ts';
import type { Value } from '../../values/value.ts';
import { Int32 } from 'bson';
import { ofArguments, type Operator } from './operator.ts';

/** Missing sorts below null here, unlike in queries. */
function compareInExpression(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return compareValues(a, b);
}

const order = (name: string, accept: (order: number) => boolean): Operator =>
  ofArguments(name, 2, 2, (a, b) => accept(compareInExpression(a, b)));

export const comparisons: Readonly<Record<string, Operator>> = {
  $eq: order('$eq', (value) => value === 0),
  $ne: order('$ne', (value) => value !== 0),
  $gt: order('$gt', (value) => value > 0),
  $gte: order('$gte', (value) => value >= 0),
  $lt: order('$lt', (value) => value < 0),
  $lte: order('$lte', (value) => value <= 0),
  $cmp: ofArguments('$cmp', 2, 2, (a, b) => new Int32(Math.sign(compareInExpression(a, b)))),
};
