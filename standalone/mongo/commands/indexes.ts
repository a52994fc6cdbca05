import { Int32, Long } from 'bson';
import { MongoError } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { afterPrefix } from '../storage/index.ts';
import type { Collection } from '../storage/collection.ts';
import { specFrom } from '../storage/read-spec.ts';
import { writeDocument } from '../values/bytes.ts';
import { type Document, isDocument, isTrue, plainNumber, type Value } from '../values/value.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { collectionName, type Command, countArgument, documentArgument } from './shared/command.ts';
import { checkDefinition, compareWithExisting } from './shared/index-definition.ts';

const createIndexes: Command = (engine, request) => {
  const { command, database } = request;
  const name = collectionName(request);
  const wanted = command['indexes'];
  if (!Array.isArray(wanted) || wanted.length === 0)
    throw new MongoError(2, 'Must specify at least one index to create');
  const definitions = wanted.map((definition) => checkDefinition(definition));
  return engine.write(() => {
    const existed = engine.collection(database, name) !== undefined;
    const collection = engine.catalogue.ensure(database, name);
    const numIndexesBefore = collection.indexes.length;
    for (const definition of definitions) createIndex(engine, collection, definition);
    const numIndexesAfter = collection.indexes.length;
    return {
      numIndexesBefore: new Int32(numIndexesBefore),
      numIndexesAfter: new Int32(numIndexesAfter),
      createdCollectionAutomatically: !existed,
      ...(numIndexesBefore === numIndexesAfter ? { note: 'all indexes already exist' } : {}),
      ok: 1,
    };
  });
};

function createIndex(engine: Engine, collection: Collection, definition: Document): void {
  if (compareWithExisting(collection, definition) === 'exists') return;
  collection.build(specFrom(definition, engine.catalogue.nextId()));
  engine.catalogue.save(collection);
}

const listIndexes: Command = (engine, request) => {
  const collection = existing(engine, request.database, collectionName(request));
  const documents = collection.indexes.map(({ spec }) => writeDocument(spec.definition));
  const batchSize = countArgument(documentArgument(request.command, 'cursor'), 'batchSize', 101);
  const batch = engine.cursors.start(collection.namespace, documents, batchSize);
  return cursorReply('firstBatch', batch.documents, batch.id, collection.namespace);
};

const dropIndexes: Command = (engine, request) => {
  const wanted = request.command['index'];
  return engine.write(() => {
    const collection = existing(engine, request.database, collectionName(request));
    const nIndexesWas = new Int32(collection.indexes.length);
    const names = Array.isArray(wanted) ? wanted : [wanted];
    const dropped =
      wanted === '*' ? collection.indexes.slice(1) : names.map((name) => namedIndex(collection, name as Value));
    for (const index of dropped) collection.drop(index);
    engine.catalogue.save(collection);
    return { nIndexesWas, ...(wanted === '*' ? { msg: 'non-_id indexes dropped for collection' } : {}), ok: 1 };
  });
};

export function existing(engine: Engine, database: string, name: string): Collection {
  const collection = engine.collection(database, name);
  if (!collection) throw new MongoError(26, `ns does not exist: ${database}.${name}`);
  return collection;
}

function namedIndex(collection: Collection, wanted: Value): Collection['indexes'][number] {
  const found = collection.indexes.find(({ spec }) =>
    isDocument(wanted) ? sameKey(spec.key, wanted) : spec.name === wanted,
  );
  if (!found) {
    const what = isDocument(wanted) ? JSON.stringify(wanted) : `name [${String(wanted)}]`;
    throw new MongoError(
      27,
      isDocument(wanted) ? `can't find index with key: ${what}` : `index not found with ${what}`,
    );
  }
  if (found.spec.name === '_id_') throw new MongoError(72, 'cannot drop _id index');
  return found;
}

function sameKey(key: readonly (readonly [string, number])[], wanted: Document): boolean {
  const entries = Object.entries(wanted);
  return (
    entries.length === key.length &&
    entries.every(
      ([path, direction], at) => key[at]![0] === path && Math.sign(plainNumber(direction) ?? 0) === key[at]![1],
    )
  );
}

/** Of collMod only what concerns an index is known: its expiry and whether it is hidden. */
const collMod: Command = (engine, request) => {
  const { command, database } = request;
  const name = collectionName(request);
  const change = documentArgument(command, 'index');
  if (command['validator'] !== undefined || command['validationLevel'] !== undefined) {
    throw new MongoError(115, 'validators are not supported by this engine');
  }
  return engine.write(() => {
    const collection = existing(engine, database, name);
    if (command['index'] === undefined) return { ok: 1 };
    const index = namedIndex(collection, change['keyPattern'] ?? change['name']);
    const definition = { ...index.spec.definition };
    const answer: Document = {};
    for (const option of ['expireAfterSeconds', 'hidden'] as const) {
      if (change[option] === undefined) continue;
      const old = definition[option] ?? (option === 'hidden' ? false : undefined);
      if (old !== undefined) answer[`${option}_old`] = old;
      definition[option] = option === 'hidden' ? isTrue(change[option]) : change[option];
      answer[`${option}_new`] = definition[option];
    }
    if (Object.keys(answer).length === 0) throw new MongoError(72, 'no expireAfterSeconds or hidden field');
    const { multikey, shortened, id } = index.spec;
    index.spec = { ...specFrom(definition, id), multikey, shortened };
    engine.catalogue.save(collection);
    return { ...answer, ok: 1 };
  });
};

/** Checks that documents and index entries agree, in both directions. */
const validate: Command = (engine, request) => {
  const collection = existing(engine, request.database, collectionName(request));
  const errors: string[] = [];
  const keysPerIndex: Document = {};
  const { records, missing, expected } = collection.audit();
  for (const index of collection.indexes) {
    const { name } = index.spec;
    const held = engine.environment.entries.getKeysCount({ start: index.prefix, end: afterPrefix(index.prefix) });
    keysPerIndex[name] = Long.fromNumber(held);
    if (held !== (expected.get(name) ?? 0))
      errors.push(`index ${name} has ${held} entries instead of ${expected.get(name) ?? 0}`);
  }
  errors.push(...missing.map((name) => `index ${name} misses a document`));
  return {
    ns: collection.namespace,
    nrecords: Long.fromNumber(records),
    keysPerIndex,
    valid: errors.length === 0,
    errors,
    ok: 1,
  };
};

export const indexing: Readonly<Record<string, Command>> = {
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
  collMod,
  validate,
};
