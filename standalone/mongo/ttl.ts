import type { Engine } from './engine.ts';
import type { Condition } from './query/condition.ts';
import { findDocuments } from './query/find-documents.ts';
import { parseFilter } from './query/parse-filter.ts';
import type { Collection } from './storage/collection.ts';
import type { Index } from './storage/index.ts';

/** Deletes what has expired, collection by collection, as MongoDB's background task does once a minute. */
export async function deleteExpired(engine: Engine, now: Date): Promise<void> {
  for (const collection of engine.catalogue.collections()) {
    for (const index of collection.indexes) {
      if (index.spec.expireAfterSeconds === undefined) continue;
      await engine.write(() => deleteBy(engine, collection, index, now));
    }
  }
}

/** Only dates expire, of several in an array the earliest counts, and only what the index holds. */
function deleteBy(
  engine: Engine,
  collection: Collection,
  { spec: { key, expireAfterSeconds }, partial }: Index,
  now: Date,
): void {
  const limit = new Date(now.getTime() - expireAfterSeconds! * 1000);
  const old = parseFilter({ [key[0]![0]]: { $lte: limit } });
  const condition: Condition = partial ? { kind: 'and', parts: [old, partial] } : old;
  const expired = Array.from(findDocuments(engine, collection, { condition }));
  for (const { record, document } of expired) {
    collection.remove(record, document);
  }
}
