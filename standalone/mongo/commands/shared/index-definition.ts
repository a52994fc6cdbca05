import { MongoError } from '../../errors.ts';
import type { Condition } from '../../query/condition.ts';
import { parseFilter } from '../../query/parse-filter.ts';
import type { Collection } from '../../storage/collection.ts';
import type { IndexSpec } from '../../storage/index-spec.ts';
import { readKey, specFrom } from '../../storage/read-spec.ts';
import { equalValues } from '../../values/compare.ts';
import { type Document, isDocument, isNumeric, isTrue, numberOf, typeName, type Value } from '../../values/value.ts';
import { refuseCollation } from './command.ts';

const knownOptions = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'hidden',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'ns',
  'collation',
  'commitQuorum',
  'comment',
]);
const unsupportedOptions = new Set([
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'storageEngine',
  'wildcardProjection',
  'clustered',
  'prepareUnique',
  'dropDups',
]);

/** @returns the definition as the catalogue keeps it; refuses what MongoDB refuses and what this engine has not */
export function checkDefinition(definition: Value): Document {
  if (!isDocument(definition)) throw new MongoError(14, 'Each index specification must be an object');
  const { name, key, unique, sparse, hidden, partialFilterExpression, expireAfterSeconds } = definition;
  for (const option of Object.keys(definition)) {
    if (unsupportedOptions.has(option))
      throw new MongoError(67, `The index option '${option}' is not supported by this engine`);
    if (!knownOptions.has(option)) {
      throw new MongoError(
        197,
        `The field '${option}' is not valid for an index specification. Specification: ${String(name)}`,
      );
    }
  }
  const pattern = readKey(key);
  if (typeof name !== 'string')
    throw new MongoError(9, "The 'name' field is a required property of an index specification");
  if (name === '' || name === '*') throw new MongoError(67, `Index name '${name}' is not allowed`);
  refuseCollation(definition['collation']);
  if (partialFilterExpression !== undefined) {
    if (!isDocument(partialFilterExpression)) throw new MongoError(14, 'partialFilterExpression must be an object');
    if (isTrue(sparse)) throw new MongoError(67, "cannot mix 'partialFilterExpression' and 'sparse' options");
    requirePartial(parseFilter(partialFilterExpression));
  }
  if (expireAfterSeconds !== undefined) requireExpiry(expireAfterSeconds, pattern.length);
  return {
    v: 2,
    key,
    name,
    ...(isTrue(unique) ? { unique: true } : {}),
    ...(isTrue(sparse) ? { sparse: true } : {}),
    ...(isTrue(hidden) ? { hidden: true } : {}),
    ...(partialFilterExpression === undefined ? {} : { partialFilterExpression }),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  };
}

function requireExpiry(value: Value, fields: number): void {
  if (!isNumeric(value))
    throw new MongoError(
      67,
      `TTL index 'expireAfterSeconds' option must be numeric, but received a type of '${typeName(value)}'`,
    );
  const seconds = Number(numberOf(value));
  if (!(seconds >= 0 && seconds <= 2 ** 31 - 1))
    throw new MongoError(67, `TTL index 'expireAfterSeconds' must be within the range 0 to 2147483647`);
  if (fields > 1) throw new MongoError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
}

const partialOperators = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in']);

/** @see https://www.mongodb.com/docs/manual/core/index-partial/ */
function requirePartial(condition: Condition): void {
  if (condition.kind === 'and' || condition.kind === 'or') for (const part of condition.parts) requirePartial(part);
  else if (condition.kind !== 'field' || !partialOperators.has(condition.operator)) {
    throw new MongoError(67, 'Expression not supported in partial index');
  }
}

/** @returns 'exists' when the same index is there; refuses one that is there under other options or another name */
export function compareWithExisting(collection: Collection, definition: Document): 'exists' | 'new' {
  const wanted = specFrom(definition, 0);
  if (isIdKey(wanted)) return 'exists';
  for (const { spec } of collection.indexes) {
    const sameName = spec.name === wanted.name;
    const same = sameKeys(spec, wanted) && sameFilter(spec, wanted);
    if (!same && !sameName) continue;
    if (same && sameOptions(spec, wanted)) {
      if (sameName) return 'exists';
      throw new MongoError(85, `Index already exists with a different name: ${spec.name}`);
    }
    if (!sameName) {
      throw new MongoError(
        85,
        `An equivalent index already exists with a different name and options. Requested index: ${wanted.name}, existing index: ${spec.name}`,
      );
    }
    const message = `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${wanted.name}, existing index: ${spec.name}`;
    if (!sameKeys(spec, wanted)) throw new MongoError(86, message);
    throw new MongoError(
      sameFilter(spec, wanted) && spec.unique === wanted.unique && spec.sparse === wanted.sparse ? 85 : 86,
      message,
    );
  }
  return 'new';
}

function isIdKey({ key }: IndexSpec): boolean {
  return key.length === 1 && key[0]![0] === '_id' && key[0]![1] === 1;
}

function sameKeys(a: IndexSpec, b: IndexSpec): boolean {
  return JSON.stringify(a.key) === JSON.stringify(b.key);
}

function sameFilter(a: IndexSpec, b: IndexSpec): boolean {
  return equalValues(a.partialFilter, b.partialFilter);
}

function sameOptions(a: IndexSpec, b: IndexSpec): boolean {
  return (
    a.unique === b.unique &&
    a.sparse === b.sparse &&
    a.hidden === b.hidden &&
    a.expireAfterSeconds === b.expireAfterSeconds
  );
}
