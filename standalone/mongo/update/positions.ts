import { badValue, failedToParse, MongoError } from '../errors.ts';
import type { Condition, FieldCondition, Matcher } from '../query/condition.ts';
import { compileCondition } from '../query/matcher.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { fieldOf, someValue, valueAt } from '../query/path.ts';
import { describeKey } from '../storage/describe-key.ts';
import { type Document, isDocument, typeName, type Value } from '../values/value.ts';

/** Filters of array elements by the name they have in $[name]. */
export type ArrayFilters = ReadonlyMap<string, Matcher>;

export function parseArrayFilters(filters: Value): ArrayFilters {
  const parsed = new Map<string, Matcher>();
  if (filters === undefined || filters === null) return parsed;
  if (!Array.isArray(filters)) throw new MongoError(14, "Expected field 'arrayFilters' to be of type array");
  for (const filter of filters) {
    if (!isDocument(filter)) throw new MongoError(14, `Each array filter must be an object, found ${typeName(filter)}`);
    const name = filterName(filter);
    if (parsed.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
      throw badValue(
        `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
      );
    }
    const matches = compileCondition(parseFilter(filter));
    parsed.set(name, (item) => matches({ [name]: item }));
  }
  return parsed;
}

function filterName(filter: Document): string {
  const names = new Set(topNames(filter));
  const [name] = names;
  if (name === undefined)
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (names.size > 1)
    throw failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found ${[...names].map((one) => `'${one}'`).join(' and ')}`,
    );
  return name;
}

function topNames(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, operand]) => {
    if (!name.startsWith('$')) return [name.split('.')[0]!];
    return Array.isArray(operand) ? operand.flatMap((part) => (isDocument(part) ? topNames(part) : [])) : [];
  });
}

/** All concrete paths an update path stands for in one document. */
export function concretePaths(
  document: Document,
  path: readonly string[],
  filters: ArrayFilters,
  matched: number | undefined,
): string[][] {
  const at = path.findIndex((segment) => segment.startsWith('$'));
  if (at < 0) return [[...path]];
  const before = path.slice(0, at);
  const after = path.slice(at + 1);
  const segment = path[at]!;
  if (segment === '$') {
    if (matched === undefined) throw badValue('The positional operator did not find the match needed from the query.');
    return concretePaths(document, [...before, String(matched), ...after], filters, matched);
  }
  const array = valueAt(document, before);
  if (array === undefined) {
    throw badValue(`The path '${before.join('.')}' must exist in the document in order to apply array updates.`);
  }
  if (!Array.isArray(array)) {
    throw badValue(
      `Cannot apply array updates to non-array element ${describeKey({ [before.at(-1) ?? '']: array }).slice(2, -2)}`,
    );
  }
  const name = segment.slice(2, -1);
  const accepts = name === '' ? () => true : filters.get(name)!;
  return array.flatMap((item, index) =>
    accepts(item as Document) ? concretePaths(document, [...before, String(index), ...after], filters, matched) : [],
  );
}

/** The position of the array element that made the document match, for the positional operator. */
export function matchedPosition(
  condition: Condition,
  document: Document,
  array: readonly string[],
): number | undefined {
  const found = fieldConditions(condition).map((field) => ({ field, position: positionOf(field, document) }));
  const known = found.filter(({ position }) => position !== undefined);
  const own = known.filter(({ field }) => array.every((segment, index) => field.path[index] === segment));
  return (own.at(-1) ?? known.at(-1))?.position;
}

function fieldConditions(condition: Condition): FieldCondition[] {
  if (condition.kind === 'field') return [condition];
  return condition.kind === 'and' || condition.kind === 'or' ? condition.parts.flatMap(fieldConditions) : [];
}

function positionOf({ path, whole, test, operator }: FieldCondition, document: Document): number | undefined {
  let value: Value = document;
  let index = 0;
  while (index < path.length && isDocument(value)) {
    value = fieldOf(value, path[index]!);
    index += 1;
  }
  if (!Array.isArray(value)) return undefined;
  const rest = path.slice(index);
  const position = value.findIndex((item) => {
    if (rest.length > 0) return isDocument(item) && someValue(item, rest, whole, test);
    return operator === '$elemMatch' ? test([item]) : test(item);
  });
  return position < 0 ? undefined : position;
}
