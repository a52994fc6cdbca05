import { Double, Int32 } from 'bson';
import { MongoError } from '../errors.ts';
import { parseSort, sortDocuments } from '../query/sort.ts';
import { compareValues, equalValues } from '../values/compare.ts';
import { addition, compute, storedNumber, wholeNumber } from '../values/numbers.ts';
import { type Document, isDocument, isNumeric, numberOf, type Value } from '../values/value.ts';

export type Accumulator = { readonly add: (value: Value) => void; readonly result: () => Value };

/** What is evaluated for each document, and how the values of one group are gathered. */
type Gathering = { readonly input: Value; readonly begin: () => Accumulator };

const plain =
  (begin: () => Accumulator) =>
  (argument: Value): Gathering => ({ input: argument, begin });

function folding(initial: () => Value, fold: (state: Value, value: Value) => Value): () => Accumulator {
  return () => {
    let state = initial();
    return {
      add: (value) => {
        state = fold(state, value);
      },
      result: () => state,
    };
  };
}

const nothing = (value: Value): boolean => value === undefined || value === null;

function added(total: Value, value: Value): Value {
  if (!isNumeric(value)) return total;
  return compute(total, value, addition) ?? new Double(Number(numberOf(total)) + Number(numberOf(value)));
}

const extreme = (side: 1 | -1): (() => Accumulator) =>
  folding(
    () => null,
    (best, value) => {
      if (nothing(value)) return best;
      return best === null || compareValues(value, best) * side > 0 ? value : best;
    },
  );

/** $push and $addToSet leave missing values out. */
const collected = (unique: boolean) => (): Accumulator => {
  const values: Value[] = [];
  return {
    add: (value) => {
      if (value === undefined || (unique && values.some((other) => equalValues(other, value)))) return;
      values.push(value);
    },
    result: () => values,
  };
};

function average(): Accumulator {
  let sum = 0;
  let count = 0;
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      sum += Number(numberOf(value));
      count += 1;
    },
    result: () => (count === 0 ? null : new Double(sum / count)),
  };
}

/** Standard deviation by Welford's method. */
const deviation = (sample: boolean) => (): Accumulator => {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      const number = Number(numberOf(value));
      count += 1;
      const distance = number - mean;
      mean += distance / count;
      squares += distance * (number - mean);
    },
    result: () => {
      const divisor = sample ? count - 1 : count;
      return divisor < 1 ? null : new Double(Math.sqrt(squares / divisor));
    },
  };
};

function counted(name: string, argument: Value, finish: (values: Value[], count: number) => Value[]): Gathering {
  if (!isDocument(argument) || !Object.hasOwn(argument, 'input'))
    throw new MongoError(5787900, `${name} needs input and n`);
  const count = wholeNumber(argument['n']);
  if (count === undefined || count < 1) throw new MongoError(5787908, `'n' must be greater than 0 for ${name}`);
  return {
    input: argument['input'],
    begin: () => {
      const values: Value[] = [];
      return { add: (value) => void values.push(value ?? null), result: () => finish(values, count) };
    },
  };
}

const present = (values: readonly Value[]): Value[] => values.filter((value) => !nothing(value));

/** $top and $bottom: the output of the first or last document in an order of their own. */
const edge =
  (name: string, side: 'first' | 'last', many: boolean) =>
  (argument: Value): Gathering => {
    if (!isDocument(argument) || !isDocument(argument['sortBy']))
      throw new MongoError(5788005, `Missing value for 'sortBy' in ${name}`);
    const sort = parseSort(argument['sortBy']);
    const count = many ? wholeNumber(argument['n']) : 1;
    if (count === undefined || count < 1) throw new MongoError(5787908, `'n' must be greater than 0 for ${name}`);
    return {
      input: { document: '$$ROOT', output: argument['output'] },
      begin: () => {
        const seen: { document: Document; output: Value }[] = [];
        return {
          add: (value) => void seen.push(value as { document: Document; output: Value }),
          result: () => {
            const sorted = sortDocuments(seen, ({ document }) => document, sort).map(({ output }) => output ?? null);
            if (!many) return sorted.at(side === 'first' ? 0 : -1) ?? null;
            return side === 'first' ? sorted.slice(0, count) : sorted.slice(-count);
          },
        };
      },
    };
  };

export const accumulators: Readonly<Record<string, (argument: Value) => Gathering>> = {
  $sum: plain(folding(() => storedNumber(0), added)),
  $count: plain(
    folding(
      () => new Int32(0),
      (total) => added(total, new Int32(1)),
    ),
  ),
  $avg: plain(average),
  $min: plain(extreme(-1)),
  $max: plain(extreme(1)),
  $push: plain(collected(false)),
  $addToSet: plain(collected(true)),
  $stdDevPop: plain(deviation(false)),
  $stdDevSamp: plain(deviation(true)),
  $mergeObjects: plain(
    folding(
      () => ({}),
      (all, value) => (isDocument(value) ? { ...(all as Document), ...value } : all),
    ),
  ),
  $first: plain(() => {
    let seen: { readonly value: Value } | undefined;
    return {
      add: (value) => {
        seen ??= { value };
      },
      result: () => seen?.value ?? null,
    };
  }),
  $last: plain(
    folding(
      () => null,
      (_, value) => value ?? null,
    ),
  ),
  $firstN: (argument) => counted('$firstN', argument, (values, count) => values.slice(0, count)),
  $lastN: (argument) => counted('$lastN', argument, (values, count) => values.slice(-count)),
  $minN: (argument) =>
    counted('$minN', argument, (values, count) => present(values).toSorted(compareValues).slice(0, count)),
  $maxN: (argument) =>
    counted('$maxN', argument, (values, count) =>
      present(values)
        .toSorted((a, b) => compareValues(b, a))
        .slice(0, count),
    ),
  $top: edge('$top', 'first', false),
  $bottom: edge('$bottom', 'last', false),
  $topN: edge('$topN', 'first', true),
  $bottomN: edge('$bottomN', 'last', true),
};
