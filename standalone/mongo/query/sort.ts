import { badValue, failedToParse, MongoError } from '../errors.ts';
import { emptyArray } from '../values/key.ts';
import { compareValues } from '../values/compare.ts';
import { type Document, isDocument, plainNumber, type Value } from '../values/value.ts';
import { valuesOf } from '../storage/index-keys.ts';
import { splitPath } from './path.ts';

export type SortKey = { readonly path: string; readonly direction: 1 | -1 };

/** Reads a sort argument, refusing what MongoDB refuses. */
export function parseSort(sort: Value): SortKey[] {
  if (sort === undefined || sort === null) return [];
  if (!isDocument(sort)) throw new MongoError(14, "Expected field 'sort' to be of type object");
  return Object.entries(sort)
    .filter(([path]) => path !== '$natural')
    .map(([path, direction]) => {
      if (isDocument(direction)) {
        if (Object.hasOwn(direction, '$meta')) throw badValue('$meta sorts are not supported by this engine');
        throw failedToParse('$meta is the only expression supported by $sort right now');
      }
      const number = plainNumber(direction);
      if (number !== 1 && number !== -1)
        throw new MongoError(15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
      if (path === '' || splitPath(path).includes(''))
        throw new MongoError(15998, 'FieldPath field names may not be empty strings.');
      if (splitPath(path).some((segment) => segment.startsWith('$'))) {
        throw new MongoError(16410, `FieldPath field names may not start with '$'.`);
      }
      return { path, direction: number };
    });
}

/** The order of a natural scan asked for as a sort. */
export function naturalOrder(sort: Value): Value {
  return isDocument(sort) && Object.hasOwn(sort, '$natural') ? { $natural: sort['$natural'] } : undefined;
}

/** Sorts by the least element of an array going up and by the greatest going down; stable. */
export function sortDocuments<T>(
  items: readonly T[],
  documentOf: (item: T) => Document,
  sort: readonly SortKey[],
): T[] {
  const paths = sort.map(({ path }) => splitPath(path));
  const keyed = items.map((item) => ({
    item,
    keys: sort.map(({ direction }, index) => extreme(valuesOf(documentOf(item), paths[index]!).values, direction)),
  }));
  keyed.sort((a, b) => {
    for (let index = 0; index < sort.length; index += 1) {
      const order = compareKeys(a.keys[index], b.keys[index]);
      if (order !== 0) return order * sort[index]!.direction;
    }
    return 0;
  });
  return keyed.map(({ item }) => item);
}

function extreme(values: readonly Value[], direction: 1 | -1): Value {
  let best = values[0];
  for (const value of values) if (compareKeys(value, best) * direction < 0) best = value;
  return best;
}

function compareKeys(a: Value, b: Value): number {
  if (a === emptyArray || b === emptyArray) return Number(b === emptyArray) - Number(a === emptyArray);
  return compareValues(a, b);
}
