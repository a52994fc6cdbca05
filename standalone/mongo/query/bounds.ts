import type { BSONRegExp } from 'bson';
import { encodeKey } from '../values/key.ts';
import { compareValues } from '../values/compare.ts';
import { typeOf, typeOrder, type Value } from '../values/value.ts';
import type { Condition, FieldCondition } from './condition.ts';

type Limit = { readonly value: Value; readonly inclusive: boolean };

/** What a filter demands of one path, as far as an index can use it. */
export type Constraint = {
  /** Exact values, any of which will do. */
  readonly points?: readonly Value[];
  readonly lower?: Limit;
  readonly upper?: Limit;
  /** Texts that begin so, and the stored expression that is the same. */
  readonly beginning?: { readonly text: string; readonly expression: Value };
};

/** Key bytes from start up to, not including, end. */
export type KeyRange = { readonly start: Buffer; readonly end: Buffer };

const maxPoints = 2000;

/** Everything the filter demands at its top level, path by path; each demand narrows the result on its own. */
export function constraintsOf(condition: Condition): Map<string, Constraint[]> {
  const found = new Map<string, Constraint[]>();
  collect(condition, found);
  return found;
}

function collect(condition: Condition, found: Map<string, Constraint[]>): void {
  if (condition.kind === 'and') {
    for (const part of condition.parts) collect(part, found);
    return;
  }
  if (condition.kind !== 'field') return;
  const constraint = constraintOf(condition);
  if (!constraint) return;
  const path = condition.path.join('.');
  found.set(path, [...(found.get(path) ?? []), constraint]);
}

function constraintOf({ operator, operand }: FieldCondition): Constraint | undefined {
  switch (operator) {
    case '$eq':
      return isPoint(operand) ? { points: [operand] } : undefined;
    case '$in': {
      const points = operand as readonly Value[];
      return points.length <= maxPoints && points.every(isPoint) ? { points } : undefined;
    }
    case '$gt':
    case '$gte':
      return isBound(operand) ? { lower: { value: operand, inclusive: operator === '$gte' } } : undefined;
    case '$lt':
    case '$lte':
      return isBound(operand) ? { upper: { value: operand, inclusive: operator === '$lte' } } : undefined;
    case '$regex': {
      const text = beginningOf(operand as BSONRegExp);
      return text === '' ? undefined : { beginning: { text, expression: operand } };
    }
    default:
      return undefined;
  }
}

/** The plain letters after ^ that every match must begin with. */
function beginningOf({ pattern, options }: BSONRegExp): string {
  if (options !== '' || pattern.includes('|')) return '';
  const text = /^\^([^\0\\^$.|?*+()[\]{}\s]*)/.exec(pattern)?.[1] ?? '';
  return /[?*{]/.test(pattern[text.length + 1] ?? '') ? [...text].slice(0, -1).join('') : text;
}

/** Arrays equal both a whole value and an element, expressions match many strings: neither is one key. */
function isPoint(value: Value): boolean {
  const type = typeOf(value);
  return type !== typeOrder.array && type !== typeOrder.regex;
}

function isBound(value: Value): boolean {
  const type = typeOf(value);
  return isPoint(value) && type !== typeOrder.minKey && type !== typeOrder.maxKey && type !== typeOrder.nothing;
}

/**
 * One constraint from all those of a path.
 * @param many true when a document may have several keys at the path, so that two demands may be met by different ones
 */
export function narrow(constraints: readonly Constraint[], many: boolean): Constraint | undefined {
  const exact = constraints.filter(({ points }) => points).toSorted((a, b) => a.points!.length - b.points!.length)[0];
  if (exact) return exact;
  const lower = tightest(
    constraints.flatMap((one) => one.lower ?? []),
    -1,
  );
  const upper = tightest(
    constraints.flatMap((one) => one.upper ?? []),
    1,
  );
  if (lower && upper && (many || typeOf(lower.value) !== typeOf(upper.value))) return { lower };
  if (!lower && !upper) return constraints.find(({ beginning }) => beginning);
  return { ...(lower ? { lower } : {}), ...(upper ? { upper } : {}) };
}

function tightest(limits: readonly Limit[], side: 1 | -1): Limit | undefined {
  return limits.toSorted(
    (a, b) => side * compareValues(a.value, b.value) || Number(a.inclusive) - Number(b.inclusive),
  )[0];
}

/** @returns the encoded points of a constraint, in key order, each once */
export function pointKeys(points: readonly Value[], direction: number): Buffer[] {
  const keys = points.map((point) => encodeKey([point], [direction])).toSorted(Buffer.compare);
  return keys.filter((key, index) => index === 0 || !key.equals(keys[index - 1]!));
}

/** The bytes of one key field that a constraint without points allows. */
export function fieldRanges(constraint: Constraint, direction: 1 | -1): KeyRange[] {
  if (!constraint.beginning) return [limitRange(constraint, direction)];
  const { text, expression } = constraint.beginning;
  // A text ends in two zero bytes, which are left off here.
  const start = encodeKey([text], [direction]).subarray(0, -2);
  const same = encodeKey([expression], [direction]);
  const ranges = [
    { start, end: afterAny(start) },
    { start: same, end: edge(same, true) },
  ];
  return ranges.toSorted((a, b) => Buffer.compare(a.start, b.start));
}

/** Above every key that begins with these bytes, whatever follows. */
function afterAny(start: Buffer): Buffer {
  const end = Buffer.from(start);
  end[end.length - 1]! += 1;
  return end;
}

/** The bytes of one key field between two limits; where one is missing, to the end of the other's bracket. */
function limitRange({ lower, upper }: Constraint, direction: 1 | -1): KeyRange {
  const type = typeOf((lower ?? upper)!.value);
  const low = lower && encodeKey([lower.value], [direction]);
  const high = upper && encodeKey([upper.value], [direction]);
  if (direction > 0) {
    return {
      start: low ? edge(low, !lower!.inclusive) : Buffer.from([type]),
      end: high ? edge(high, upper!.inclusive) : Buffer.from([type + 1]),
    };
  }
  return {
    start: high ? edge(high, !upper!.inclusive) : Buffer.from([0xff - type]),
    end: low ? edge(low, lower!.inclusive) : Buffer.from([0xff - type + 1]),
  };
}

/** Just before the keys that begin with these bytes, or just after them. */
function edge(key: Buffer, after: boolean): Buffer {
  return after ? Buffer.concat([key, Buffer.from([0xff])]) : key;
}
