import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, ObjectId, Timestamp } from 'bson';
import { MongoError } from '../errors.ts';

/** A BSON value as read with promotion off, so that every number keeps its stored type. */
export type Value = unknown;

/** A BSON document; field order is the order of its keys. */
export type Document = Record<string, Value>;

/** The bracket of a value in MongoDB's order of types. */
export const typeOrder = {
  minKey: 0x01,
  nothing: 0x05,
  number: 0x0a,
  string: 0x0f,
  object: 0x14,
  array: 0x19,
  binary: 0x1e,
  objectId: 0x23,
  boolean: 0x28,
  date: 0x2d,
  timestamp: 0x2f,
  regex: 0x32,
  code: 0x3c,
  maxKey: 0x7f,
} as const;

const taggedTypes: Readonly<Record<string, number>> = {
  MinKey: typeOrder.minKey,
  Int32: typeOrder.number,
  Double: typeOrder.number,
  Long: typeOrder.number,
  Decimal128: typeOrder.number,
  BSONSymbol: typeOrder.string,
  DBRef: typeOrder.object,
  Binary: typeOrder.binary,
  ObjectId: typeOrder.objectId,
  Timestamp: typeOrder.timestamp,
  BSONRegExp: typeOrder.regex,
  Code: typeOrder.code,
  MaxKey: typeOrder.maxKey,
};

/** @returns the bracket of a value; numbers of every width share one */
export function typeOf(value: Value): number {
  switch (typeof value) {
    case 'string':
      return typeOrder.string;
    case 'number':
    case 'bigint':
      return typeOrder.number;
    case 'boolean':
      return typeOrder.boolean;
    case 'object':
      break;
    default:
      return typeOrder.nothing;
  }
  if (value === null) return typeOrder.nothing;
  if (Array.isArray(value)) return typeOrder.array;
  if (value instanceof Date) return typeOrder.date;
  const tag = (value as { _bsontype?: unknown })._bsontype;
  return (typeof tag === 'string' ? taggedTypes[tag] : undefined) ?? typeOrder.object;
}

export function isDocument(value: Value): value is Document {
  return typeOf(value) === typeOrder.object;
}

export function isNumeric(value: Value): boolean {
  return typeOf(value) === typeOrder.number;
}

/** @returns the exact number as JavaScript compares it: a bigint only beyond 2^53 */
export function numberOf(value: Value): number | bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long) {
    const near = value.toNumber();
    return Number.isSafeInteger(near) ? near : value.toBigInt();
  }
  if (value instanceof Decimal128) {
    throw new MongoError(238, 'Decimal128 can be stored but not compared, indexed or computed with');
  }
  throw new MongoError(14, 'Expected a number');
}

/** The entries of an embedded document; a DBRef is the document it stands for. */
export function entriesOf(value: Document): [string, Value][] {
  return Object.entries(asDocument(value));
}

export function asDocument(value: Document): Document {
  if (value['_bsontype'] !== 'DBRef') return value;
  const reference = value as { collection?: string; oid?: Value; db?: string; fields?: Document };
  return {
    $ref: reference.collection,
    $id: reference.oid,
    ...(reference.db === undefined ? {} : { $db: reference.db }),
    ...reference.fields,
  };
}

/** The names $type and error messages use. */
export function typeName(value: Value): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (value instanceof Int32) return 'int';
  if (value instanceof Double || typeof value === 'number') return 'double';
  if (value instanceof Long || typeof value === 'bigint') return 'long';
  if (value instanceof Decimal128) return 'decimal';
  if (value instanceof Binary) return 'binData';
  if (value instanceof ObjectId) return 'objectId';
  if (value instanceof BSONRegExp) return 'regex';
  if (value instanceof Timestamp) return 'timestamp';
  if (value instanceof Date) return 'date';
  if (Array.isArray(value)) return 'array';
  const tag = (value as { _bsontype?: string })._bsontype;
  if (tag === 'MinKey') return 'minKey';
  if (tag === 'MaxKey') return 'maxKey';
  if (tag === 'Code') return 'javascript';
  if (tag === 'BSONSymbol') return 'symbol';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'string' ? 'string' : 'object';
}

/** MongoDB's truth of an option or an expression: everything but false, null, missing and zero. */
export function isTrue(value: Value): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (value instanceof Decimal128) return !/^-?0/.test(value.toString());
  return isNumeric(value) ? Number(numberOf(value)) !== 0 : true;
}

/** @returns a JavaScript number, or undefined when the value is no number */
export function plainNumber(value: Value): number | undefined {
  return isNumeric(value) ? Number(numberOf(value)) : undefined;
}
