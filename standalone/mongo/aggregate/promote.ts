import { Binary, BSONRegExp } from 'bson';
import { toRegExp } from '../query/regex.ts';
import { storedNumber } from '../values/numbers.ts';
import { type Document, entriesOf, isDocument, isNumeric, numberOf, type Value } from '../values/value.ts';

/** Values as plain JavaScript knows them, for operators that know no BSON types. */
export function promote(value: Value): unknown {
  if (isNumeric(value)) return Number(numberOf(value));
  if (Array.isArray(value)) return value.map(promote);
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options);
  if (value instanceof Binary) return value;
  if (!isDocument(value)) return value;
  return Object.fromEntries(entriesOf(value).map(([name, item]) => [name, promote(item)]));
}

/** Plain JavaScript values as BSON keeps them. */
export function demote(value: unknown): Value {
  if (typeof value === 'number' || typeof value === 'bigint') return storedNumber(value);
  if (Array.isArray(value)) return value.map(demote);
  if (value instanceof RegExp) return new BSONRegExp(value.source, value.flags.replace(/[^ims]/g, ''));
  if (!isDocument(value)) return value;
  const entries = Object.entries(value as Document).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([name, item]) => [name, demote(item)]));
}
