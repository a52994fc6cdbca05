import { Int32 } from 'bson';
import { MongoError } from '../../errors.ts';
import { sortDocuments, parseSort, type SortKey } from '../../query/sort.ts';
import { compareValues, equalValues } from '../../values/compare.ts';
import { wholeNumber } from '../../values/numbers.ts';
import { type Document, isDocument, isTrue, typeName, type Value } from '../../values/value.ts';
import { isNothing, ofArguments, type Operator } from './operator.ts';

function requireArray(name: string, value: Value): readonly Value[] {
  if (Array.isArray(value)) return value;
  throw new MongoError(17124, `The argument to ${name} must be an array, but was of type: ${typeName(value)}`);
}

function requireWhole(name: string, value: Value): number {
  const number = wholeNumber(value);
  if (number === undefined) throw new MongoError(28690, `${name} needs a whole number, but got ${typeName(value)}`);
  return number;
}

function named(name: string, argument: Value, required: readonly string[]): Document {
  if (!isDocument(argument)) throw new MongoError(28646, `${name} only supports an object as its argument`);
  for (const field of required) {
    if (!Object.hasOwn(argument, field)) throw new MongoError(28648, `Missing '${field}' parameter to ${name}`);
  }
  return argument;
}

function distinctValues(values: readonly Value[]): Value[] {
  const sorted = values.toSorted(compareValues);
  return sorted.filter((value, index) => index === 0 || !equalValues(value, sorted[index - 1]));
}

const includes = (values: readonly Value[], wanted: Value): boolean =>
  values.some((value) => equalValues(value, wanted));

function slice(array: Value, first: Value, count: Value): Value {
  if (isNothing(array) || isNothing(first)) return null;
  const items = requireArray('$slice', array);
  const start = requireWhole('$slice', first);
  if (count === undefined) return start >= 0 ? items.slice(0, start) : items.slice(start);
  const length = requireWhole('$slice', count);
  if (length <= 0) throw new MongoError(28729, 'Third argument to $slice must be positive');
  const from = start < 0 ? Math.max(0, items.length + start) : start;
  return items.slice(from, from + length);
}

function indexOfArray(array: Value, wanted: Value, from: Value, to: Value): Value {
  if (isNothing(array)) return null;
  const items = requireArray('$indexOfArray', array);
  const start = from === undefined ? 0 : requireWhole('$indexOfArray', from);
  const end = to === undefined ? items.length : requireWhole('$indexOfArray', to);
  return new Int32(items.findIndex((item, index) => index >= start && index < end && equalValues(item, wanted)));
}

export const arrays: Readonly<Record<string, Operator>> = {
  $size: ofArguments('$size', 1, 1, (value) => new Int32(requireArray('$size', value).length)),
  $isArray: ofArguments('$isArray', 1, 1, (value) => Array.isArray(value)),
  $in: ofArguments('$in', 2, 2, (value, array) => {
    if (!Array.isArray(array))
      throw new MongoError(40081, `$in requires an array as a second argument, found: ${typeName(array)}`);
    return includes(array, value);
  }),
  $arrayElemAt: ofArguments('$arrayElemAt', 2, 2, (array, position) => {
    if (isNothing(array) || isNothing(position)) return null;
    return requireArray('$arrayElemAt', array).at(requireWhole('$arrayElemAt', position));
  }),
  $first: ofArguments('$first', 1, 1, (array) => (isNothing(array) ? null : requireArray('$first', array)[0])),
  $last: ofArguments('$last', 1, 1, (array) => (isNothing(array) ? null : requireArray('$last', array).at(-1))),
  $slice: ofArguments('$slice', 2, 3, slice),
  $concatArrays: ofArguments('$concatArrays', 0, Infinity, (...parts) =>
    parts.some(isNothing) ? null : parts.flatMap((part) => requireArray('$concatArrays', part)),
  ),
  $reverseArray: ofArguments('$reverseArray', 1, 1, (array) =>
    isNothing(array) ? null : requireArray('$reverseArray', array).toReversed(),
  ),
  $indexOfArray: ofArguments('$indexOfArray', 2, 4, indexOfArray),
  $range: ofArguments('$range', 2, 3, (from, to, by) => {
    const start = requireWhole('$range', from);
    const end = requireWhole('$range', to);
    const step = by === undefined ? 1 : requireWhole('$range', by);
    if (step === 0) throw new MongoError(34449, '$range requires a non-zero step value');
    const length = Math.max(0, Math.ceil((end - start) / step));
    return Array.from({ length }, (_, index) => new Int32(start + index * step));
  }),
  $setUnion: ofArguments('$setUnion', 0, Infinity, (...parts) =>
    parts.some(isNothing) ? null : distinctValues(parts.flatMap((part) => requireArray('$setUnion', part))),
  ),
  $setIntersection: ofArguments('$setIntersection', 0, Infinity, (...parts) => {
    if (parts.some(isNothing)) return null;
    const [first = [], ...others] = parts.map((part) => requireArray('$setIntersection', part));
    return distinctValues(first.filter((value) => others.every((other) => includes(other, value))));
  }),
  $setDifference: ofArguments('$setDifference', 2, 2, (a, b) => {
    if (isNothing(a) || isNothing(b)) return null;
    const without = requireArray('$setDifference', b);
    const kept = requireArray('$setDifference', a).filter((value) => !includes(without, value));
    return kept.filter((value, index) => !includes(kept.slice(0, index), value));
  }),
  $setEquals: ofArguments('$setEquals', 2, Infinity, (...parts) => {
    const [first = [], ...others] = parts.map((part) => requireArray('$setEquals', part));
    return others.every(
      (other) => other.every((value) => includes(first, value)) && first.every((value) => includes(other, value)),
    );
  }),
  $setIsSubset: ofArguments('$setIsSubset', 2, 2, (a, b) => {
    const whole = requireArray('$setIsSubset', b);
    return requireArray('$setIsSubset', a).every((value) => includes(whole, value));
  }),
  $anyElementTrue: ofArguments('$anyElementTrue', 1, 1, (array) => requireArray('$anyElementTrue', array).some(isTrue)),
  $allElementsTrue: ofArguments('$allElementsTrue', 1, 1, (array) =>
    requireArray('$allElementsTrue', array).every(isTrue),
  ),
  $filter: (argument, compile) => {
    const options = named('$filter', argument, ['input', 'cond']);
    const name = String(options['as'] ?? 'this');
    const input = compile(options['input']);
    const test = compile(options['cond']);
    const limit = options['limit'] === undefined ? undefined : compile(options['limit']);
    return (scope) => {
      const array = input(scope);
      if (isNothing(array)) return null;
      const kept = requireArray('$filter', array).filter((item) =>
        isTrue(test({ ...scope, variables: { ...scope.variables, [name]: item } })),
      );
      const most = limit?.(scope);
      return isNothing(most) ? kept : kept.slice(0, requireWhole('$filter', most));
    };
  },
  $map: (argument, compile) => {
    const options = named('$map', argument, ['input', 'in']);
    const name = String(options['as'] ?? 'this');
    const input = compile(options['input']);
    const inner = compile(options['in']);
    return (scope) => {
      const array = input(scope);
      if (isNothing(array)) return null;
      return requireArray('$map', array).map(
        (item) => inner({ ...scope, variables: { ...scope.variables, [name]: item } }) ?? null,
      );
    };
  },
  $reduce: (argument, compile) => {
    const options = named('$reduce', argument, ['input', 'initialValue', 'in']);
    const input = compile(options['input']);
    const initial = compile(options['initialValue']);
    const inner = compile(options['in']);
    return (scope) => {
      const array = input(scope);
      if (isNothing(array)) return null;
      return requireArray('$reduce', array).reduce(
        (value, item) => inner({ ...scope, variables: { ...scope.variables, value, this: item } }),
        initial(scope),
      );
    };
  },
  $sortArray: (argument, compile) => {
    const options = named('$sortArray', argument, ['input', 'sortBy']);
    const input = compile(options['input']);
    const sort = isDocument(options['sortBy']) ? parseSort(options['sortBy']) : wholeNumber(options['sortBy']);
    return (scope) => {
      const array = input(scope);
      return isNothing(array) ? null : sortArray(requireArray('$sortArray', array), sort);
    };
  },
};

/** Sorts by fields of documents, or whole values up (1) or down (-1). */
export function sortArray(array: readonly Value[], sort: readonly SortKey[] | number | undefined): Value[] {
  if (Array.isArray(sort)) return sortDocuments(array, (item) => (isDocument(item) ? item : {}), sort);
  if (sort !== 1 && sort !== -1) throw new MongoError(2, 'The sort must be 1, -1 or a document of fields');
  return array.toSorted((a, b) => sort * compareValues(a, b));
}
