import { Double } from 'bson';
import { MongoError } from '../../errors.ts';
import { addition, compute, multiplication, storedNumber, subtraction, widthOf } from '../../values/numbers.ts';
import { isNumeric, numberOf, typeName, type Value } from '../../values/value.ts';
import { isNothing, ofArguments, type Operator } from './operator.ts';

function requireNumber(name: string, value: Value): number | bigint {
  if (!isNumeric(value)) throw new MongoError(14, `${name} only supports numeric types, not ${typeName(value)}`);
  return numberOf(value);
}

function add(values: readonly Value[]): Value {
  if (values.some(isNothing)) return null;
  const date = values.find((value) => value instanceof Date);
  const numbers = values.filter((value) => !(value instanceof Date));
  if (values.length - numbers.length > 1) throw new MongoError(16612, 'only one date allowed in an $add expression');
  for (const value of numbers) requireNumber('$add', value);
  const sum = numbers.reduce<Value>((total, value) => computed(total, value, addition), storedNumber(0));
  return date ? new Date(date.getTime() + Math.round(Number(numberOf(sum)))) : sum;
}

function computed(a: Value, b: Value, operation: typeof addition): Value {
  return compute(a, b, operation) ?? new Double(operation.near(Number(numberOf(a)), Number(numberOf(b))));
}

function subtract(a: Value, b: Value): Value {
  if (isNothing(a) || isNothing(b)) return null;
  if (a instanceof Date) {
    if (b instanceof Date) return storedLong(a.getTime() - b.getTime());
    return new Date(a.getTime() - Math.round(Number(requireNumber('$subtract', b))));
  }
  requireNumber('$subtract', a);
  requireNumber('$subtract', b);
  return computed(a, b, subtraction);
}

function storedLong(value: number): Value {
  return storedNumber(BigInt(value));
}

function divide(a: Value, b: Value): Value {
  if (isNothing(a) || isNothing(b)) return null;
  const divisor = Number(requireNumber('$divide', b));
  if (divisor === 0) throw new MongoError(2, "can't $divide by zero");
  return new Double(Number(requireNumber('$divide', a)) / divisor);
}

function modulo(a: Value, b: Value): Value {
  if (isNothing(a) || isNothing(b)) return null;
  requireNumber('$mod', a);
  if (Number(requireNumber('$mod', b)) === 0) throw new MongoError(16610, "can't $mod by zero");
  return compute(a, b, { exact: (x, y) => x % y, near: (x, y) => x % y }) ?? null;
}

/** A rounding that leaves integers as they are and keeps a double a double. */
const rounding = (name: string, round: (value: number) => number): Operator =>
  ofArguments(name, 1, 1, (value) => {
    if (isNothing(value)) return null;
    const number = requireNumber(name, value);
    return widthOf(value) === 'double' ? new Double(round(Number(number))) : value;
  });

/** $round and $trunc, to so many decimal places. */
const toPlaces = (name: string, round: (value: number) => number): Operator =>
  ofArguments(name, 1, 2, (value, places) => {
    if (isNothing(value) || places === null) return null;
    const number = Number(requireNumber(name, value));
    const digits = places === undefined ? 0 : Number(requireNumber(name, places));
    if (!Number.isInteger(digits) || digits < -20 || digits > 100) {
      throw new MongoError(51083, `cannot apply ${name} with precision value ${digits} value must be in [-20, 100]`);
    }
    if (!Number.isFinite(number)) return value;
    const rounded = shifted(round(shifted(number, digits)), -digits);
    return widthOf(value) === 'double' ? new Double(rounded) : digits < 0 ? storedNumber(rounded) : value;
  });

/** Moves the decimal point exactly, as text. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function halfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

export const arithmetic: Readonly<Record<string, Operator>> = {
  $add: ofArguments('$add', 0, Infinity, (...values) => add(values)),
  $subtract: ofArguments('$subtract', 2, 2, subtract),
  $multiply: ofArguments('$multiply', 0, Infinity, (...values) => {
    if (values.some(isNothing)) return null;
    for (const value of values) requireNumber('$multiply', value);
    return values.reduce((total, value) => computed(total, value, multiplication), storedNumber(1));
  }),
  $divide: ofArguments('$divide', 2, 2, divide),
  $mod: ofArguments('$mod', 2, 2, modulo),
  $abs: ofArguments('$abs', 1, 1, (value) => {
    if (isNothing(value)) return null;
    return requireNumber('$abs', value) < 0 ? computed(storedNumber(0), value, subtraction) : value;
  }),
  $round: toPlaces('$round', halfToEven),
  $trunc: toPlaces('$trunc', Math.trunc),
  $ceil: rounding('$ceil', Math.ceil),
  $floor: rounding('$floor', Math.floor),
};
