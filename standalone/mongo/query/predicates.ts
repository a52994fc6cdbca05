import { Binary, type BSONRegExp } from 'bson';
import { badValue, MongoError } from '../errors.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { isNumeric, numberOf, plainNumber, typeName, typeOf, typeOrder, type Value } from '../values/value.ts';
import { regexTest } from './regex.ts';

export type Test = (value: Value) => boolean;

/** Equality as MongoDB means it: null also means missing, numbers of every width are one. */
export function equals(operand: Value): Test {
  if (typeof operand === 'string') return (value) => value === operand || equalValues(value, operand);
  return (value) => equalValues(value, operand);
}

const accepts: Readonly<Record<string, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/** Ranges stay within the bracket of their operand, except from and to MinKey and MaxKey. */
export function ranges(operator: string, operand: Value): Test {
  const accept = accepts[operator]!;
  const type = typeOf(operand);
  if (type === typeOrder.regex) throw badValue(`Can't have RegEx as arg to predicate over field with ${operator}.`);
  if (type === typeOrder.minKey || type === typeOrder.maxKey) return (value) => accept(compareValues(value, operand));
  if (isNotANumber(operand)) return (value) => accept(0) && isNotANumber(value);
  return (value) => typeOf(value) === type && !isNotANumber(value) && accept(compareValues(value, operand));
}

export function isNotANumber(value: Value): boolean {
  return isNumeric(value) && Number.isNaN(Number(numberOf(value)));
}

export function among(operands: readonly Value[]): Test {
  const tests: Test[] = [];
  const texts = new Set<Value>();
  for (const operand of operands) {
    if (typeof operand === 'string') texts.add(operand);
    else if (typeOf(operand) === typeOrder.regex) tests.push(regexTest(operand as BSONRegExp), equals(operand));
    else tests.push(equals(operand));
  }
  return (value) => texts.has(value) || tests.some((test) => test(value));
}

export function remainder(operand: Value): Test {
  if (!Array.isArray(operand)) throw badValue('malformed mod, needs to be an array');
  if (operand.length < 2) throw badValue('malformed mod, not enough elements');
  if (operand.length > 2) throw badValue('malformed mod, too many elements');
  const [divisor, rest] = operand.map((part) => {
    const number = plainNumber(part);
    if (number === undefined) throw badValue('malformed mod, divisor and remainder must be numbers');
    return Math.trunc(number);
  }) as [number, number];
  if (divisor === 0) throw badValue('divisor cannot be 0');
  return (value) => {
    const number = plainNumber(value);
    return number !== undefined && Number.isFinite(number) && Math.trunc(number) % divisor === rest;
  };
}

const typeNumbers: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  6: 'undefined',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  13: 'javascript',
  14: 'symbol',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
};
const knownTypes = new Set([...Object.values(typeNumbers), 'number']);

export function hasType(operand: Value): Test {
  const wanted = new Set((Array.isArray(operand) ? operand : [operand]).map(typeWanted));
  if (wanted.size === 0) throw new MongoError(9, '$type must match at least one type');
  return (value) => {
    if (value === undefined) return false;
    const name = typeName(value);
    return wanted.has(name) || (wanted.has('number') && isNumeric(value));
  };
}

function typeWanted(operand: Value): string {
  if (typeof operand === 'string') {
    if (!knownTypes.has(operand)) throw badValue(`Unknown type name alias: ${operand}`);
    return operand;
  }
  const number = plainNumber(operand);
  if (number === undefined) throw new MongoError(14, 'type must be represented as a number or a string');
  const name = typeNumbers[number];
  if (name === undefined) throw badValue(`Invalid numerical type code: ${number}`);
  return name;
}

export function hasSize(operand: Value): Test {
  const size = plainNumber(operand);
  if (size === undefined) throw new MongoError(9, 'Failed to parse $size. Expected a number');
  if (!Number.isInteger(size)) throw new MongoError(9, 'Failed to parse $size. Expected an integer');
  if (size < 0) throw new MongoError(9, 'Failed to parse $size. Expected a non-negative number');
  return (value) => Array.isArray(value) && value.length === size;
}

/** $bitsAllSet and its three siblings, on integers and binary values. */
export function bits(operator: string, operand: Value): Test {
  const positions = bitPositions(operator, operand);
  return (value) => {
    const read = bitReader(value);
    if (read === undefined) return false;
    const set = (position: number): boolean => read(position);
    if (operator === '$bitsAllSet') return positions.every(set);
    if (operator === '$bitsAnySet') return positions.some(set);
    if (operator === '$bitsAllClear') return positions.every((position) => !set(position));
    return positions.some((position) => !set(position));
  };
}

function bitPositions(operator: string, operand: Value): number[] {
  if (Array.isArray(operand)) {
    return operand.map((part) => {
      const position = plainNumber(part);
      if (position === undefined || !Number.isInteger(position) || position < 0) {
        throw badValue(`Failed to parse bit position. Expected a non-negative integer in: ${operator}`);
      }
      return position;
    });
  }
  const read = bitReader(operand);
  const negative = isNumeric(operand) && numberOf(operand) < 0;
  if (read === undefined || negative) throw badValue(`${operator} takes an Array, a non-negative number or a BinData`);
  const length = operand instanceof Binary ? operand.length() * 8 : 64;
  return Array.from({ length }, (_, position) => position).filter((position) => read(position));
}

function bitReader(value: Value): ((position: number) => boolean) | undefined {
  if (value instanceof Binary) {
    const bytes = value.value();
    return (position) => (((bytes[position >> 3] ?? 0) >> (position & 7)) & 1) === 1;
  }
  if (!isNumeric(value)) return undefined;
  const number = numberOf(value);
  if (typeof number === 'number' && !Number.isInteger(number)) return undefined;
  const integer = BigInt(number);
  return (position) => ((integer >> BigInt(Math.min(position, 63))) & 1n) === 1n;
}
