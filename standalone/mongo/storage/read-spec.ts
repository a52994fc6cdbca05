import { MongoError } from '../errors.ts';
import { type Document, isDocument, isNumeric, isTrue, numberOf, plainNumber, type Value } from '../values/value.ts';
import type { IndexSpec } from './index-spec.ts';

/** Reads an index definition that was checked when it was made. */
export function specFrom(definition: Document, id: number): IndexSpec {
  const name = String(definition['name']);
  return {
    id,
    name,
    key: readKey(definition['key']),
    unique: name === '_id_' || isTrue(definition['unique']),
    sparse: isTrue(definition['sparse']),
    hidden: isTrue(definition['hidden']),
    partialFilter: isDocument(definition['partialFilterExpression'])
      ? definition['partialFilterExpression']
      : undefined,
    expireAfterSeconds: plainNumber(definition['expireAfterSeconds']),
    definition,
    multikey: [],
    shortened: false,
  };
}

export function readKey(key: Value): (readonly [string, 1 | -1])[] {
  if (!isDocument(key)) throw new MongoError(14, "The field 'key' must be an object");
  const entries = Object.entries(key);
  if (entries.length === 0) throw new MongoError(67, 'Index keys cannot be an empty object');
  return entries.map(([path, direction]) => {
    if (path === '' || path.split('.').includes(''))
      throw new MongoError(67, 'Index keys cannot contain an empty field');
    if (path.split('.').some((segment) => segment.startsWith('$') && segment !== '$**')) {
      throw new MongoError(67, 'Index key contains an illegal field name: field name starts with a $');
    }
    if (typeof direction === 'string') {
      throw new MongoError(67, `Index type '${direction}' is not supported by this engine`);
    }
    if (path.endsWith('$**')) throw new MongoError(67, 'Wildcard indexes are not supported by this engine');
    if (!isNumeric(direction) || !numberOf(direction) || Number.isNaN(Number(numberOf(direction)))) {
      throw new MongoError(67, `Values in v:2 index key pattern must be numbers other than zero or strings`);
    }
    return [path, numberOf(direction) > 0 ? 1 : -1] as const;
  });
}
