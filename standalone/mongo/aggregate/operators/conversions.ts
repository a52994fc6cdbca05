import { Double, Int32, Long, ObjectId } from 'bson';
import { MongoError } from '../../errors.ts';
import { isDocument, isNumeric, isTrue, numberOf, typeName, type Value } from '../../values/value.ts';
import { isNothing, ofArguments, type Operator } from './operator.ts';

const unconvertible = (value: Value, to: string): MongoError =>
  new MongoError(241, `Unsupported conversion from ${typeName(value)} to ${to} in $convert with no onError value`);

function wholeOf(value: Value, to: string): bigint {
  if (value === true || value === false) return value ? 1n : 0n;
  if (value instanceof Date && to === 'long') return BigInt(value.getTime());
  if (typeof value === 'string') {
    if (!/^[+-]?\d+$/.test(value))
      throw new MongoError(241, `Failed to parse number '${value}' in $convert with no onError value`);
    return BigInt(value);
  }
  if (!isNumeric(value)) throw unconvertible(value, to);
  const number = numberOf(value);
  if (typeof number === 'bigint') return number;
  if (!Number.isFinite(number))
    throw new MongoError(241, `Attempt to convert ${number} to ${to} in $convert with no onError value`);
  return BigInt(Math.trunc(number));
}

function inRange(value: bigint, bits: bigint, to: string): bigint {
  const limit = 1n << (bits - 1n);
  if (value >= limit || value < -limit) {
    throw new MongoError(
      241,
      `Conversion would overflow target type in $convert with no onError value: ${value} to ${to}`,
    );
  }
  return value;
}

function toDouble(value: Value): Double {
  if (typeof value === 'boolean') return new Double(Number(value));
  if (value instanceof Date) return new Double(value.getTime());
  if (typeof value === 'string') {
    const number = value.trim() === value && value !== '' ? Number(value) : Number.NaN;
    if (Number.isNaN(number))
      throw new MongoError(241, `Failed to parse number '${value}' in $convert with no onError value`);
    return new Double(number);
  }
  if (!isNumeric(value)) throw unconvertible(value, 'double');
  return new Double(Number(numberOf(value)));
}

function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (isNumeric(value)) return String(numberOf(value));
  throw unconvertible(value, 'string');
}

function toDate(value: Value): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (isNumeric(value) && !(value instanceof Int32)) return new Date(Number(numberOf(value)));
  if (typeof value === 'string') {
    const date = new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(value) || !value.includes('T') ? value : `${value}Z`);
    if (!Number.isNaN(date.getTime())) return date;
    throw new MongoError(241, `Error parsing date string '${value}' in $convert with no onError value`);
  }
  throw unconvertible(value, 'date');
}

function toObjectId(value: Value): ObjectId {
  if (value instanceof ObjectId) return value;
  if (typeof value !== 'string') throw unconvertible(value, 'objectId');
  if (!/^[0-9a-f]{24}$/i.test(value))
    throw new MongoError(241, `Failed to parse objectId '${value}' in $convert with no onError value`);
  return ObjectId.createFromHexString(value);
}

const targets: Readonly<Record<string, (value: Value) => Value>> = {
  int: (value) => new Int32(Number(inRange(wholeOf(value, 'int'), 32n, 'int'))),
  long: (value) => Long.fromBigInt(inRange(wholeOf(value, 'long'), 64n, 'long')),
  double: toDouble,
  string: toText,
  bool: (value) => isTrue(value),
  date: toDate,
  objectId: toObjectId,
};

const typeCodes: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  16: 'int',
  18: 'long',
};

function convertTo(to: Value, value: Value): Value {
  const name = isNumeric(to) ? typeCodes[Number(numberOf(to))] : to;
  const convert = typeof name === 'string' && Object.hasOwn(targets, name) ? targets[name] : undefined;
  if (!convert) throw new MongoError(2, `Unknown type name: ${String(name)}`);
  return convert(value);
}

const shorthand = (name: string, to: string): readonly [string, Operator] => [
  name,
  ofArguments(name, 1, 1, (value) => (isNothing(value) ? null : convertTo(to, value))),
];

export const conversions: Readonly<Record<string, Operator>> = {
  ...Object.fromEntries([
    shorthand('$toInt', 'int'),
    shorthand('$toLong', 'long'),
    shorthand('$toDouble', 'double'),
    shorthand('$toString', 'string'),
    shorthand('$toBool', 'bool'),
    shorthand('$toDate', 'date'),
    shorthand('$toObjectId', 'objectId'),
  ]),
  $type: ofArguments('$type', 1, 1, typeName),
  $isNumber: ofArguments('$isNumber', 1, 1, isNumeric),
  $convert: (argument, compile) => {
    if (!isDocument(argument)) throw new MongoError(9, '$convert expects an object of named arguments');
    const input = compile(argument['input']);
    const to = compile(argument['to']);
    const onError = Object.hasOwn(argument, 'onError') ? compile(argument['onError']) : undefined;
    const onNull = compile(argument['onNull'] ?? null);
    return (scope) => {
      const value = input(scope);
      if (isNothing(value)) return onNull(scope);
      try {
        return convertTo(to(scope), value);
      } catch (error) {
        if (onError && error instanceof MongoError && error.code === 241) return onError(scope);
        throw error;
      }
    };
  },
};
