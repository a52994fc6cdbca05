import { Binary, Int32, Long } from 'bson';
import { createHash } from 'node:crypto';
import { MongoError } from '../errors.ts';
import { compileCondition } from '../query/matcher.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { requireName } from '../storage/catalogue.ts';
import type { Collection } from '../storage/collection.ts';
import { writeDocument } from '../values/bytes.ts';
import { type Document, isTrue } from '../values/value.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { collectionName, type Command, countArgument, documentArgument, refuseCollation } from './shared/command.ts';
import { existing } from './indexes.ts';

const create: Command = (engine, request) => {
  const { command, database } = request;
  const name = collectionName(request);
  const refused = [
    'capped',
    'viewOn',
    'timeseries',
    'validator',
    'clusteredIndex',
    'changeStreamPreAndPostImages',
    'encryptedFields',
  ].find((option) => command[option] !== undefined && command[option] !== false);
  if (refused !== undefined) throw new MongoError(115, `create with ${refused} is not supported by this engine`);
  refuseCollation(command['collation']);
  return engine.write(() => {
    if (engine.collection(database, name)) throw new MongoError(48, `Collection ${database}.${name} already exists.`);
    engine.catalogue.ensure(database, name);
    return { ok: 1 };
  });
};

const drop: Command = (engine, request) => {
  const name = collectionName(request);
  return engine.write(() => {
    const collection = engine.collection(request.database, name);
    if (!collection) return { ok: 1 };
    const nIndexesWas = new Int32(collection.indexes.length);
    engine.catalogue.remove(collection);
    return { nIndexesWas, ns: collection.namespace, ok: 1 };
  });
};

const dropDatabase: Command = (engine, { database }) =>
  engine.write(() => {
    const collections = engine.catalogue.collections(database);
    for (const collection of collections) engine.catalogue.remove(collection);
    return { ...(collections.length > 0 ? { dropped: database } : {}), ok: 1 };
  });

const renameCollection: Command = (engine, { command }) => {
  const [from, to] = [String(command['renameCollection']), String(command['to'])].map(split) as [
    [string, string],
    [string, string],
  ];
  return engine.write(() => {
    const collection = existing(engine, ...from);
    const target = engine.collection(...to);
    if (target === collection) throw new MongoError(20, "Can't rename a collection to itself");
    if (target && !isTrue(command['dropTarget'])) throw new MongoError(48, 'target namespace exists');
    if (target) engine.catalogue.remove(target);
    engine.catalogue.rename(collection, ...to);
    return { ok: 1 };
  });
};

function split(namespace: string): [string, string] {
  const dot = namespace.indexOf('.');
  if (dot < 1) throw new MongoError(73, `Invalid namespace specified '${namespace}'`);
  const [database, name] = [namespace.slice(0, dot), namespace.slice(dot + 1)];
  requireName(database, name);
  return [database, name];
}

const listCollections: Command = (engine, { command, database }) => {
  const matches = compileCondition(parseFilter(documentArgument(command, 'filter')));
  const nameOnly = isTrue(command['nameOnly']);
  const listed = engine.catalogue
    .collections(database)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((collection) => describeCollection(collection))
    .filter((description) => matches(description))
    .map(({ name, type, ...more }) => writeDocument(nameOnly ? { name, type } : { name, type, ...more }));
  const namespace = `${database}.$cmd.listCollections`;
  const batch = engine.cursors.start(
    namespace,
    listed,
    countArgument(documentArgument(command, 'cursor'), 'batchSize', Infinity),
  );
  return cursorReply('firstBatch', batch.documents, batch.id, namespace);
};

function describeCollection(collection: Collection): Document {
  return {
    name: collection.name,
    type: 'collection',
    options: {},
    info: { readOnly: false, uuid: uuidOf(collection) },
    idIndex: collection.indexes[0]!.spec.definition,
  };
}

/** The same for as long as the collection lives. */
function uuidOf({ id }: Collection): Binary {
  const digest = createHash('sha256').update(`collection ${id}`).digest().subarray(0, 16);
  return new Binary(digest, Binary.SUBTYPE_UUID);
}

const listDatabases: Command = (engine, { command }) => {
  const matches = compileCondition(parseFilter(documentArgument(command, 'filter')));
  const nameOnly = isTrue(command['nameOnly']);
  const databases = engine.catalogue
    .databases()
    .map((name) => ({ name, sizeOnDisk: Long.fromNumber(sizeOf(engine.catalogue.collections(name))), empty: false }))
    .filter((database) => matches(database));
  const totalSize = databases.reduce((sum, { sizeOnDisk }) => sum.add(sizeOnDisk), Long.ZERO);
  if (nameOnly) return { databases: databases.map(({ name }) => ({ name })), ok: 1 };
  return { databases, totalSize, totalSizeMb: totalSize.div(1024 * 1024), ok: 1 };
};

function sizeOf(collections: readonly Collection[]): number {
  return collections.reduce((sum, collection) => sum + collection.size(), 0);
}

const collStats: Command = (engine, request) => {
  const name = collectionName(request);
  const collection = engine.collection(request.database, name);
  return {
    ns: `${request.database}.${name}`,
    size: Long.fromNumber(collection?.size() ?? 0),
    count: new Int32(collection?.count() ?? 0),
    nindexes: new Int32(collection?.indexes.length ?? 0),
    capped: false,
    ok: 1,
  };
};

const dbStats: Command = (engine, { database }) => {
  const collections = engine.catalogue.collections(database);
  return {
    db: database,
    collections: new Int32(collections.length),
    objects: new Int32(collections.reduce((sum, collection) => sum + collection.count(), 0)),
    dataSize: sizeOf(collections),
    indexes: new Int32(collections.reduce((sum, { indexes }) => sum + indexes.length, 0)),
    ok: 1,
  };
};

export const cataloguing: Readonly<Record<string, Command>> = {
  create,
  drop,
  dropDatabase,
  renameCollection,
  listCollections,
  listDatabases,
  collStats,
  dbStats,
  collstats: collStats,
  dbstats: dbStats,
};
