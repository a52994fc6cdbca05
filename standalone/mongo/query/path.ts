import { asDocument, type Document, isDocument, type Value } from '../values/value.ts';

export function splitPath(path: string): string[] {
  return path.split('.');
}

/** @returns the own field of a document; never what its prototype holds */
export function fieldOf(document: Document, name: string): Value {
  const plain = asDocument(document);
  return Object.hasOwn(plain, name) ? plain[name] : undefined;
}

/**
 * Whether any value the path leads to passes the test, walking through arrays on the way as MongoDB does:
 * array elements that are documents are entered, numeric segments also address positions, and a missing end is tested as undefined.
 * @param whole an array at the end is tested itself only, else each of its elements and then itself
 */
export function someValue(
  document: Document,
  path: readonly string[],
  whole: boolean,
  test: (value: Value) => boolean,
  from = 0,
): boolean {
  let value: Value = document;
  let index = from;
  for (; index < path.length; index += 1) {
    if (Array.isArray(value)) break;
    if (!isDocument(value)) return test(undefined);
    value = fieldOf(value, path[index]!);
  }
  if (!Array.isArray(value)) return test(value);
  if (index < path.length) return someElement(value, path, whole, test, index);
  return (!whole && value.some((item) => test(item))) || test(value);
}

function someElement(
  array: readonly Value[],
  path: readonly string[],
  whole: boolean,
  test: (value: Value) => boolean,
  index: number,
): boolean {
  const segment = path[index]!;
  const position = isPosition(segment) ? Number(segment) : -1;
  return array.some((item, at) => {
    if (isDocument(item) && someValue(item, path, whole, test, index)) return true;
    if (at !== position) return false;
    if (index + 1 === path.length) return test(item);
    if (isDocument(item)) return someValue(item, path, whole, test, index + 1);
    return Array.isArray(item) && someElement(item, path, whole, test, index + 1);
  });
}

export function isPosition(segment: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(segment);
}

/** @returns the value at a dotted path through documents and array positions, or undefined */
export function valueAt(document: Document, path: readonly string[]): Value {
  let value: Value = document;
  for (const segment of path) {
    if (Array.isArray(value)) value = isPosition(segment) ? value[Number(segment)] : undefined;
    else if (isDocument(value)) value = fieldOf(value, segment);
    else return undefined;
  }
  return value;
}
