import { MongoError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import type { Document, Value } from '../values/value.ts';
import { placeAt } from './path.ts';

/** The document an upsert starts from: what the filter says is equal. */
export function upsertBase(condition: Condition): Document {
  const base: Document = {};
  const seen = new Set<string>();
  for (const [path, value] of equalities(condition)) {
    const text = path.join('.');
    if (seen.has(text)) throw new MongoError(54, `cannot infer query fields to set, path '${text}' is matched twice`);
    seen.add(text);
    placeAt(base, path, true)!.set(value);
  }
  return base;
}

function equalities(condition: Condition): [readonly string[], Value][] {
  if (condition.kind === 'and') return condition.parts.flatMap(equalities);
  if (condition.kind === 'or' && condition.parts.length === 1) return equalities(condition.parts[0]!);
  if (condition.kind !== 'field' || condition.operator !== '$eq') return [];
  return [[condition.path, condition.operand]];
}
