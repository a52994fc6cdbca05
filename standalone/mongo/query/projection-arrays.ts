import { badValue, MongoError } from '../errors.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { matchedPosition } from '../update/positions.ts';
import type { Condition } from './condition.ts';
import { compileCondition } from './matcher.ts';
import { parseFilter } from './parse-filter.ts';
import { splitPath } from './path.ts';

/** $elemMatch: the first element that fits, alone in its array; no field when none does. */
export function elementMatch(argument: Value, path: string): (document: Document, value: Value) => Value {
  if (!isDocument(argument)) throw badValue('elemMatch: Invalid argument, object required');
  if (path.includes('.')) throw new MongoError(31275, 'Cannot use $elemMatch projection on a nested field.');
  const matches = compileCondition(parseFilter({ array: { $elemMatch: argument } }));
  return (_, value) => {
    const found = Array.isArray(value) ? value.find((item) => matches({ array: [item] })) : undefined;
    return found === undefined ? undefined : [found];
  };
}

/** $slice: so many from the beginning or the end, or so many after skipping some. */
export function sliceOf(argument: Value): (document: Document, value: Value) => Value {
  const numbers = (Array.isArray(argument) ? argument : [argument]).map(wholeNumber);
  const [first, count] = numbers;
  if (numbers.length > 2 || numbers.includes(undefined))
    throw new MongoError(28724, '$slice only supports numbers and [skip, limit] arrays');
  if (count !== undefined && count <= 0) throw new MongoError(28724, '$slice limit must be positive');
  return (_, value) => {
    if (!Array.isArray(value)) return value;
    if (count === undefined) return first! < 0 ? value.slice(first) : value.slice(0, first);
    const from = first! < 0 ? Math.max(0, value.length + first!) : first!;
    return value.slice(from, from + count);
  };
}

/** path.$: the element that made the document match. */
export function positional(condition: Condition, path: string): (document: Document, value: Value) => Value {
  return (document, value) => {
    if (!Array.isArray(value)) return value;
    const position = matchedPosition(condition, document, splitPath(path));
    if (position === undefined) {
      throw new MongoError(
        51246,
        "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
      );
    }
    return [value[position]];
  };
}
