import { BSONRegExp } from 'bson';
import { sortArray } from '../aggregate/operators/arrays.ts';
import { badValue, MongoError } from '../errors.ts';
import { compileCondition } from '../query/matcher.ts';
import { isOperators, parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort.ts';
import { describeKey } from '../storage/describe-key.ts';
import { equalValues } from '../values/compare.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Document, isDocument, plainNumber, typeName, type Value } from '../values/value.ts';
import type { Change, UpdateOperator } from './field-operators.ts';

/** The array at the place, or an empty one where nothing is. */
function arrayIn({ place, path, document }: Change): Value[] {
  const current = place.get();
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw badValue(
    `The field '${path}' must be an array but is of type ${typeName(current)} in document ${describeKey({ _id: document['_id'] })}`,
  );
}

function eachOf(operator: string, argument: Value): readonly Value[] {
  if (!isDocument(argument) || !Object.hasOwn(argument, '$each')) return [argument];
  const each = argument['$each'];
  if (!Array.isArray(each))
    throw badValue(`The argument to $each in ${operator} must be an array but it was of type ${typeName(each)}`);
  return each;
}

function preparePush(argument: Value): (change: Change) => void {
  const added = eachOf('$push', argument);
  if (!isDocument(argument) || !Object.hasOwn(argument, '$each')) {
    return (change) => change.place.set([...arrayIn(change), ...added]);
  }
  const unknown = Object.keys(argument).find((name) => !['$each', '$slice', '$sort', '$position'].includes(name));
  if (unknown !== undefined) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  const position = wholeOption(argument['$position'], '$position');
  const slice = wholeOption(argument['$slice'], '$slice');
  const sort = argument['$sort'] === undefined ? undefined : sortOption(argument['$sort']);
  return (change) => {
    const array = [...arrayIn(change)];
    array.splice(position ?? array.length, 0, ...added);
    const sorted = sort === undefined ? array : sortArray(array, sort);
    change.place.set(slice === undefined ? sorted : slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice));
  };
}

function wholeOption(value: Value, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = wholeNumber(value);
  if (number === undefined)
    throw badValue(`The value for ${name} must be an integer value but was given type: ${typeName(value)}`);
  return number;
}

function sortOption(value: Value): ReturnType<typeof parseSort> | number {
  if (isDocument(value)) {
    if (Object.keys(value).length === 0)
      throw badValue('The $sort pattern is empty when it should be a set of fields.');
    return parseSort(value);
  }
  const number = plainNumber(value);
  if (number !== 1 && number !== -1) throw badValue('The $sort element value must be either 1 or -1');
  return number;
}

function prepareAddToSet(argument: Value): (change: Change) => void {
  const extra =
    isDocument(argument) && Object.hasOwn(argument, '$each')
      ? Object.keys(argument).find((name) => name !== '$each')
      : undefined;
  if (extra !== undefined) throw badValue(`Found unexpected fields after $each in $addToSet: ${extra}`);
  const wanted = eachOf('$addToSet', argument);
  return (change) => {
    const array = [...arrayIn(change)];
    for (const value of wanted) if (!array.some((item) => equalValues(item, value))) array.push(value);
    change.place.set(array);
  };
}

function preparePop(argument: Value): (change: Change) => void {
  const side = plainNumber(argument);
  if (side === undefined) throw new MongoError(9, `Expected a number in: $pop: ${typeName(argument)}`);
  if (side !== 1 && side !== -1) throw new MongoError(9, '$pop expects 1 or -1, found: ' + String(side));
  return (change) => {
    const current = change.place.get();
    if (current === undefined) return;
    if (!Array.isArray(current))
      throw new MongoError(14, `Path '${change.path}' contains an element of non-array type '${typeName(current)}'`);
    change.place.set(side === 1 ? current.slice(0, -1) : current.slice(1));
  };
}

/** A document is a filter of elements that are documents, operators are a filter of values, all else is equality. */
function pullTest(argument: Value): (item: Value) => boolean {
  if (isOperators(argument) || argument instanceof BSONRegExp) {
    const matches = compileCondition(parseFilter({ item: argument }));
    return (item) => matches({ item: Array.isArray(item) ? [item] : item });
  }
  if (!isDocument(argument)) return (item) => equalValues(item, argument);
  const matches = compileCondition(parseFilter(argument));
  return (item) => isDocument(item) && matches(item as Document);
}

function preparePull(argument: Value): (change: Change) => void {
  const pulled = pullTest(argument);
  return (change) => {
    if (change.place.get() === undefined) return;
    change.place.set(requireArray('$pull', change).filter((item) => !pulled(item)));
  };
}

function preparePullAll(argument: Value): (change: Change) => void {
  if (!Array.isArray(argument))
    throw badValue(`$pullAll requires an array argument but was given a ${typeName(argument)}`);
  return (change) => {
    if (change.place.get() === undefined) return;
    const kept = requireArray('$pullAll', change).filter((item) => !argument.some((value) => equalValues(value, item)));
    change.place.set(kept);
  };
}

function requireArray(operator: string, { place }: Change): Value[] {
  const current = place.get();
  if (Array.isArray(current)) return current;
  throw badValue(`Cannot apply ${operator} to a non-array value`);
}

export const arrayOperators: Readonly<Record<string, UpdateOperator>> = {
  $push: { prepare: preparePush },
  $addToSet: { prepare: prepareAddToSet },
  $pop: { prepare: preparePop, onlyExisting: true },
  $pull: { prepare: preparePull, onlyExisting: true },
  $pullAll: { prepare: preparePullAll, onlyExisting: true },
};
