import { Double, Int32, Long } from 'bson';
import { isNumeric, numberOf, type Value } from './value.ts';

const widths = { int: 1, long: 2, double: 3 } as const;
type Width = keyof typeof widths;

const leastInt = -(2 ** 31);
const mostInt = 2 ** 31 - 1;
const leastLong = -(2n ** 63n);
const mostLong = 2n ** 63n - 1n;

/** @returns which of MongoDB's number types a value has */
export function widthOf(value: Value): Width {
  if (value instanceof Int32) return 'int';
  if (value instanceof Long || typeof value === 'bigint') return 'long';
  if (typeof value === 'number' && Number.isInteger(value) && value >= leastInt && value <= mostInt) return 'int';
  return 'double';
}

/**
 * Adds, subtracts or multiplies as MongoDB does: the wider type wins, integers that outgrow 32 bits become 64 bits wide.
 * @returns undefined when the result does not fit 64 bits
 */
export function compute(
  a: Value,
  b: Value,
  operation: { readonly exact: (a: bigint, b: bigint) => bigint; readonly near: (a: number, b: number) => number },
): Int32 | Long | Double | undefined {
  const width = wider(widthOf(a), widthOf(b));
  if (width === 'double') return new Double(operation.near(Number(numberOf(a)), Number(numberOf(b))));
  const result = operation.exact(BigInt(numberOf(a)), BigInt(numberOf(b)));
  if (result < leastLong || result > mostLong) return undefined;
  if (width === 'int' && result >= leastInt && result <= mostInt) return new Int32(Number(result));
  return Long.fromBigInt(result);
}

export const addition = { exact: (a: bigint, b: bigint) => a + b, near: (a: number, b: number) => a + b };
export const subtraction = { exact: (a: bigint, b: bigint) => a - b, near: (a: number, b: number) => a - b };
export const multiplication = { exact: (a: bigint, b: bigint) => a * b, near: (a: number, b: number) => a * b };

function wider(a: Width, b: Width): Width {
  return widths[a] >= widths[b] ? a : b;
}

/** @returns a stored number for a JavaScript one: the narrowest integer type, else a double */
export function storedNumber(value: number | bigint): Int32 | Long | Double {
  if (typeof value === 'bigint') return Long.fromBigInt(value);
  if (!Number.isInteger(value) || Object.is(value, -0)) return new Double(value);
  if (value >= leastInt && value <= mostInt) return new Int32(value);
  return Number.isSafeInteger(value) ? Long.fromNumber(value) : new Double(value);
}

/** @returns the value as a whole number, or undefined when it has a fraction or is no number */
export function wholeNumber(value: Value): number | undefined {
  if (!isNumeric(value)) return undefined;
  const number = Number(numberOf(value));
  return Number.isInteger(number) ? number : undefined;
}
