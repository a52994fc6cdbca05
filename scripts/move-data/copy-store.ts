import { mongo } from 'mongoose';

export interface Copied {
  readonly collections: number;
  readonly documents: number;
}

/** Databases a server keeps for itself. */
const ownDatabases = new Set(['admin', 'config', 'local']);
const batchSize = 1_000;
/** Numbers, dates and binary keep the very type they are stored with. */
const asStored = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/**
 * Copies every collection with its indexes from one server to another, and counts afterwards.
 * @throws Error when a collection of the same name already holds documents over there, or the counts differ
 */
export async function copyStore(fromUri: string, toUri: string, tell: (line: string) => void): Promise<Copied> {
  const from = new mongo.MongoClient(fromUri);
  const to = new mongo.MongoClient(toUri, { writeConcern: { w: 'majority', journal: true } });
  try {
    const counts: number[] = [];
    for (const name of await databaseNames(from)) {
      for (const collection of await from.db(name).collections()) {
        const target = to.db(name).collection(collection.collectionName);
        counts.push(await copyCollection(collection, target));
        tell(`${collection.namespace}: ${counts.at(-1)} documents`);
      }
    }
    return { collections: counts.length, documents: counts.reduce((sum, count) => sum + count, 0) };
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}

async function databaseNames(client: mongo.MongoClient): Promise<string[]> {
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  return databases.map(({ name }) => name).filter((name) => !ownDatabases.has(name));
}

async function copyCollection(from: mongo.Collection, to: mongo.Collection): Promise<number> {
  if ((await to.countDocuments({}, { limit: 1 })) > 0) {
    throw new Error(`${to.namespace} already holds documents where they should be copied to. Empty it first.`);
  }
  let copied = 0;
  let batch: mongo.Document[] = [];
  const put = async () => {
    if (batch.length > 0) await to.insertMany(batch, { ordered: true, ignoreUndefined: false });
    copied += batch.length;
    batch = [];
  };
  for await (const document of from.find({}, { ...asStored, batchSize })) {
    batch.push(document);
    if (batch.length === batchSize) await put();
  }
  await put();
  await copyIndexes(from, to);

  const present = await to.countDocuments();
  if (present !== copied) throw new Error(`${to.namespace} has ${present} documents after ${copied} were copied.`);
  return copied;
}

/** After the documents, when building each index is one pass. */
async function copyIndexes(from: mongo.Collection, to: mongo.Collection): Promise<void> {
  const specifications = (await from.indexes()).filter(({ name }) => name !== '_id_');
  if (specifications.length === 0) return;
  await to.createIndexes(specifications.map(({ v: _version, ns: _namespace, ...specification }) => specification));
}
