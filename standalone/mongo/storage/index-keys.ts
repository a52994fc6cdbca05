import { MongoError } from '../errors.ts';
import { fieldOf, isPosition, splitPath } from '../query/path.ts';
import { equalValues } from '../values/compare.ts';
import { emptyArray, encodeKey } from '../values/key.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';

export type KeyPattern = readonly (readonly [path: string, direction: 1 | -1])[];

export type IndexKeys = {
  /** Encoded keys, each once. */
  readonly keys: readonly Buffer[];
  /** The values of the first key, for error messages. */
  readonly tuples: readonly (readonly Value[])[];
  /** First segments of the paths that ran into an array. */
  readonly arrays: readonly string[];
  /** True when the document has none of the key's fields. */
  readonly absent: boolean;
};

type FieldValues = { readonly values: readonly Value[]; readonly array: string | undefined; readonly found: boolean };

/** All keys of a document: one for each element where a path runs into an array. */
export function indexKeysOf(document: Document, pattern: KeyPattern): IndexKeys {
  const fields = pattern.map(([path]) => valuesOf(document, splitPath(path)));
  const directions = pattern.map(([, direction]) => direction);
  const absent = fields.every(({ found }) => !found);
  const arrays = fields.filter(({ array }) => array !== undefined);
  if (arrays.length === 0) {
    const tuple = fields.map(({ values }) => values[0]);
    return { keys: [encodeKey(tuple, directions)], tuples: [tuple], arrays: [], absent };
  }
  const shared = arrays[0]!.array;
  if (arrays.some(({ array }) => array !== shared && !isWithin(array!, shared!) && !isWithin(shared!, array!))) {
    throw new MongoError(171, `cannot index parallel arrays [${lastName(arrays[1]!.array!)}] [${lastName(shared!)}]`);
  }
  const roots = [...new Set(arrays.map(({ array }) => splitPath(array!)[0]!))];
  return { ...distinct(combine(document, pattern, fields), directions), arrays: roots, absent };
}

function distinct(
  tuples: readonly (readonly Value[])[],
  directions: readonly number[],
): Pick<IndexKeys, 'keys' | 'tuples'> {
  const byKey = new Map<string, { key: Buffer; tuple: readonly Value[] }>();
  for (const tuple of tuples) {
    const key = encodeKey(tuple, directions);
    byKey.set(key.toString('latin1'), { key, tuple });
  }
  const kept = [...byKey.values()];
  return { keys: kept.map(({ key }) => key), tuples: kept.map(({ tuple }) => tuple) };
}

/**
 * Fields through the same array vary together, element by element; the others stay the same for every element.
 */
function combine(document: Document, pattern: KeyPattern, fields: readonly FieldValues[]): Value[][] {
  const roots = fields.filter(({ array }) => array !== undefined).map(({ array }) => array!);
  const outermost = roots.toSorted((a, b) => a.length - b.length)[0]!;
  const within = fields.map(({ array }) => array !== undefined);
  if (within.filter(Boolean).length === 1) {
    return crossProduct(fields.map(({ values }) => values));
  }
  const outerPath = splitPath(outermost);
  const elements = arrayAt(document, outerPath);
  return elements.flatMap((element) => {
    const parts = pattern.map(([path], index) => {
      if (!within[index]) return fields[index]!.values;
      const rest = splitPath(path).slice(outerPath.length);
      if (rest.length === 0) return [element];
      return isDocument(element) ? valuesOf(element, rest).values : [null];
    });
    return crossProduct(parts);
  });
}

function arrayAt(document: Document, path: readonly string[]): readonly Value[] {
  let value: Value = document;
  for (const segment of path) value = isDocument(value) ? fieldOf(value, segment) : undefined;
  const array = Array.isArray(value) ? value : [];
  return array.length === 0 ? [emptyArray] : array;
}

function crossProduct(parts: readonly (readonly Value[])[]): Value[][] {
  return parts.reduce<Value[][]>(
    (tuples, values) => tuples.flatMap((tuple) => values.map((value) => [...tuple, value])),
    [[]],
  );
}

/** The values an index or a sort sees at a path: each element of an array, null where nothing is. */
export function valuesOf(document: Document, path: readonly string[]): FieldValues {
  let value: Value = document;
  for (let index = 0; index < path.length; index += 1) {
    if (Array.isArray(value)) return throughArray(value, path, index);
    if (!isDocument(value)) return { values: [null], array: undefined, found: false };
    value = fieldOf(value, path[index]!);
  }
  if (!Array.isArray(value)) {
    return { values: [value === undefined ? null : value], array: undefined, found: value !== undefined };
  }
  return { values: value.length === 0 ? [emptyArray] : uniqueValues(value), array: path.join('.'), found: true };
}

function throughArray(array: readonly Value[], path: readonly string[], index: number): FieldValues {
  const rest = path.slice(index);
  const at = path.slice(0, index).join('.');
  if (isPosition(rest[0]!) && !array.some((item) => isDocument(item) && Object.hasOwn(item, rest[0]!))) {
    const item = array[Number(rest[0])];
    if (rest.length === 1) return { values: [item ?? null], array: undefined, found: item !== undefined };
    return isDocument(item) ? valuesOf(item, rest.slice(1)) : { values: [null], array: undefined, found: false };
  }
  if (array.length === 0) return { values: [emptyArray], array: at, found: false };
  const inner = array.map((item) => (isDocument(item) ? valuesOf(item, rest) : undefined));
  return {
    values: uniqueValues(inner.flatMap((part) => part?.values ?? [null])),
    array: at,
    found: inner.some((part) => part?.found === true),
  };
}

function uniqueValues(values: readonly Value[]): Value[] {
  if (values.length < 2 || values.length > 64) return [...values];
  return values.filter((value, index) => !values.slice(0, index).some((other) => equalValues(other, value)));
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
