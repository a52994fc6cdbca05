import { Int32, Long, Timestamp } from 'bson';
import { badValue, failedToParse, typeMismatch } from '../errors.ts';
import { describeKey } from '../storage/describe-key.ts';
import { compareValues } from '../values/compare.ts';
import { addition, compute, multiplication, storedNumber, widthOf } from '../values/numbers.ts';
import { type Document, isDocument, isNumeric, numberOf, typeName, type Value } from '../values/value.ts';
import type { Place } from './path.ts';

export type Change = {
  /** The document being changed, for messages. */
  readonly document: Document;
  readonly path: string;
  readonly place: Place;
};

/** One update operator on one path. */
export type UpdateOperator = {
  /** Refuses a wrong argument before any document is seen, and returns what is done to each. */
  readonly prepare: (argument: Value, path: string) => (change: Change) => void;
  /** True when a broken way to the field is left broken. */
  readonly onlyExisting?: boolean;
};

const always = (apply: (change: Change, argument: Value) => void): UpdateOperator => ({
  prepare: (argument) => (change) => apply(change, argument),
});

/** $inc and $mul, in the arithmetic of the stored types. */
function arithmetic(
  name: string,
  verb: string,
  operation: typeof addition,
  initial: (argument: Value) => Value,
): UpdateOperator {
  return {
    prepare: (argument, path) => {
      if (!isNumeric(argument)) {
        throw typeMismatch(`Cannot ${verb} with non-numeric argument: ${describeKey({ [path]: argument })}`);
      }
      return ({ place, document, path: at }) => {
        const current = place.get();
        if (current === undefined) return place.set(initial(argument));
        if (!isNumeric(current)) {
          throw typeMismatch(
            `Cannot apply ${name} to a value of non-numeric type. ${describeKey({ _id: document['_id'] })} has the field '${at}' of non-numeric type ${typeName(current)}`,
          );
        }
        const result = compute(current, argument, operation);
        if (result === undefined)
          throw badValue(`Failed to apply ${name} operations to current value (${numberOf(current)})`);
        return place.set(result);
      };
    },
  };
}

const extreme = (side: 1 | -1): UpdateOperator =>
  always(({ place }, argument) => {
    const current = place.get();
    if (current === undefined || compareValues(argument, current) * side > 0) place.set(argument);
  });

/** A date or a timestamp of now. */
function currentDate(argument: Value): () => Value {
  const type = isDocument(argument) ? argument['$type'] : argument;
  if (type === true || type === false || type === 'date') return () => new Date();
  if (type === 'timestamp') return nextTimestamp;
  if (isDocument(argument)) {
    throw badValue(
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  }
  throw badValue(
    `${typeName(argument)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
  );
}

let lastSecond = 0;
let ordinal = 0;

/** Seconds and an ordinal within the second, so that no two are the same. */
function nextTimestamp(): Timestamp {
  const second = Math.floor(Date.now() / 1000);
  ordinal = second === lastSecond ? ordinal + 1 : 1;
  lastSecond = second;
  return new Timestamp({ t: second, i: ordinal });
}

const bitOperations: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function prepareBits(argument: Value, path: string): (change: Change) => void {
  if (!isDocument(argument)) {
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(argument)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    );
  }
  const steps = Object.entries(argument).map(([name, operand]) => {
    const operation = Object.hasOwn(bitOperations, name) ? bitOperations[name] : undefined;
    if (!operation)
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ...}`,
      );
    if (!isInteger(operand))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(operand)}' is not supported here: ${describeKey({ [path]: operand })}`,
      );
    return { operation, operand };
  });
  if (steps.length === 0)
    throw badValue(`You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`);
  return ({ place, document }) => {
    const current = place.get() ?? new Int32(0);
    if (!isInteger(current)) {
      throw badValue(
        `Cannot apply $bit to a value of non-integral type. ${describeKey({ _id: document['_id'] })} has the field ${path} of non-integer type ${typeName(current)}`,
      );
    }
    place.set(steps.reduce<Value>((value, { operation, operand }) => applyBits(value, operand, operation), current));
  };
}

function isInteger(value: Value): boolean {
  return value instanceof Int32 || value instanceof Long;
}

function applyBits(a: Value, b: Value, operation: (a: bigint, b: bigint) => bigint): Value {
  const result = operation(BigInt(numberOf(a)), BigInt(numberOf(b)));
  const wide = widthOf(a) === 'long' || widthOf(b) === 'long';
  return wide ? Long.fromBigInt(BigInt.asIntN(64, result)) : storedNumber(Number(BigInt.asIntN(32, result)));
}

function zeroLike(argument: Value): Value {
  return compute(argument, storedNumber(0), multiplication);
}

export const fieldOperators: Readonly<Record<string, UpdateOperator>> = {
  $set: always(({ place }, argument) => place.set(argument)),
  $setOnInsert: always(({ place }, argument) => place.set(argument)),
  $unset: {
    prepare:
      () =>
      ({ place }) =>
        place.remove(),
    onlyExisting: true,
  },
  $inc: arithmetic('$inc', 'increment', addition, (argument) => argument),
  $mul: arithmetic('$mul', 'multiply', multiplication, zeroLike),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: {
    prepare: (argument) => {
      const now = currentDate(argument);
      return ({ place }) => place.set(now());
    },
  },
  $bit: { prepare: prepareBits },
};

export function requireFields(operator: string, argument: Value): Document {
  if (isDocument(argument)) return argument;
  throw failedToParse(
    `Modifiers operate on fields but we found type ${typeName(argument)} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(argument)}}`,
  );
}
