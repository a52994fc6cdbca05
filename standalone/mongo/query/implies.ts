import { compareValues, equalValues } from '../values/compare.ts';
import { typeOf, type Value } from '../values/value.ts';
import type { Condition, FieldCondition } from './condition.ts';

/** Whether every document that meets the query also meets the filter of a partial index. May answer no too often. */
export function implies(query: Condition, filter: Condition): boolean {
  if (filter.kind === 'and') return filter.parts.every((part) => implies(query, part));
  if (filter.kind === 'or') return filter.parts.some((part) => implies(query, part));
  if (query.kind === 'and') return query.parts.some((part) => implies(part, filter));
  if (query.kind === 'or') return query.parts.every((part) => implies(part, filter));
  if (filter.kind !== 'field' || query.kind !== 'field') return false;
  return query.path.join('.') === filter.path.join('.') && impliesField(query, filter);
}

function impliesField(query: FieldCondition, filter: FieldCondition): boolean {
  if (query.operator === filter.operator && equalValues(query.operand, filter.operand)) return true;
  if (query.operator === '$eq') return allow([query.operand], filter);
  if (query.operator === '$in') return allow(query.operand as readonly Value[], filter);
  if (filter.operator === '$exists')
    return ['$gt', '$gte', '$lt', '$lte', '$type', '$regex', '$mod'].includes(query.operator);
  return isTighter(query, filter);
}

/** A demanded value is an element or the whole of what is stored; arrays may differ from their elements. */
function allow(values: readonly Value[], filter: FieldCondition): boolean {
  return values.every((value) => value !== null && value !== undefined && !Array.isArray(value) && filter.test(value));
}

function isTighter(query: FieldCondition, filter: FieldCondition): boolean {
  const lower = ['$gt', '$gte'];
  const upper = ['$lt', '$lte'];
  const side = [lower, upper].find((names) => names.includes(query.operator) && names.includes(filter.operator));
  if (!side || typeOf(query.operand) !== typeOf(filter.operand)) return false;
  const order = compareValues(query.operand, filter.operand) * (side === lower ? 1 : -1);
  return order > 0 || (order === 0 && (query.operator === filter.operator || query.operator === side[0]));
}
