import { Binary, ObjectId } from 'bson';
import { entriesOf, isDocument, isNumeric, numberOf, type Document, type Value } from '../values/value.ts';

/** A key as MongoDB writes it in its messages: { name: "Lin", age: 3 }. */
export function describeKey(key: Document): string {
  return `{ ${entriesOf(key)
    .map(([name, value]) => `${name}: ${describe(value)}`)
    .join(', ')} }`;
}

function describe(value: Value): string {
  if (value === undefined) return 'undefined';
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`;
  if (Array.isArray(value)) return `[ ${value.map(describe).join(', ')} ]`;
  if (isNumeric(value)) return String(numberOf(value));
  if (isDocument(value)) return describeKey(value);
  return JSON.stringify(value);
}
