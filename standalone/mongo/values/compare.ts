import type { Binary, BSONRegExp, ObjectId, Timestamp } from 'bson';
import { type Document, entriesOf, numberOf, typeOf, typeOrder, type Value } from './value.ts';

/** MongoDB's total order of values: by bracket first, then within it. @returns negative, zero or positive */
export function compareValues(a: Value, b: Value): number {
  const type = typeOf(a);
  const difference = type - typeOf(b);
  if (difference !== 0) return difference;
  switch (type) {
    case typeOrder.number:
      return compareNumbers(numberOf(a), numberOf(b));
    case typeOrder.string:
      return compareStrings(String(a), String(b));
    case typeOrder.object:
      return compareDocuments(a as Document, b as Document);
    case typeOrder.array:
      return compareArrays(a as Value[], b as Value[]);
    case typeOrder.binary:
      return compareBinaries(a as Binary, b as Binary);
    case typeOrder.objectId:
      return Buffer.compare((a as ObjectId).id, (b as ObjectId).id);
    case typeOrder.boolean:
      return Number(a) - Number(b);
    case typeOrder.date:
      return (a as Date).getTime() - (b as Date).getTime();
    case typeOrder.timestamp:
      return (a as Timestamp).compare(b as Timestamp);
    case typeOrder.regex:
      return compareRegexes(a as BSONRegExp, b as BSONRegExp);
    case typeOrder.code:
      return compareStrings(JSON.stringify(a), JSON.stringify(b));
    default:
      return 0;
  }
}

export function equalValues(a: Value, b: Value): boolean {
  return a === b || compareValues(a, b) === 0;
}

/** NaN is equal to itself and below every other number. */
function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  const left = Number.isNaN(a);
  const right = Number.isNaN(b);
  if (left || right) return Number(right) - Number(left);
  return 0;
}

/** By code point, as UTF-8 bytes sort; UTF-16 units sort otherwise above the basic plane. */
function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left === right) continue;
    const surrogates = Number(isSurrogate(left)) - Number(isSurrogate(right));
    return surrogates === 0 ? left - right : surrogates;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function compareDocuments(a: Document, b: Document): number {
  const left = entriesOf(a);
  const right = entriesOf(b);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [leftName, leftValue] = left[index]!;
    const [rightName, rightValue] = right[index]!;
    const order =
      typeOf(leftValue) - typeOf(rightValue) ||
      compareStrings(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const order = compareValues(a[index], b[index]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareBinaries(a: Binary, b: Binary): number {
  return a.length() - b.length() || a.sub_type - b.sub_type || Buffer.compare(a.value(), b.value());
}

function compareRegexes(a: BSONRegExp, b: BSONRegExp): number {
  return compareStrings(a.pattern, b.pattern) || compareStrings(a.options, b.options);
}
