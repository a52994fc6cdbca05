import type { Engine } from './engine.ts';
import { findDocuments } from './query/find-documents.ts';
import { parseFilter } from './query/parse-filter.ts';
import type { Collection } from './storage/collection.ts';
import type { IndexSpec } from './storage/index-spec.ts';

/** Deletes what has expired, collection by collection, as MongoDB's background task does once a minute. */
export async function deleteExpired(engine: Engine, now: Date): Promise<void> {
  for (const collection of engine.catalogue.collections()) {
    for (const { spec } of collection.indexes) {
      if (spec.expireAfterSeconds === undefined) continue;
      await engine.write(() => deleteBy(engine, collection, spec, now));
    }
  }
}

/** Only dates expire; of several in an array the earliest counts. */
function deleteBy(engine: Engine, collection: Collection, { key, expireAfterSeconds }: IndexSpec, now: Date): void {
  const limit = new Date(now.getTime() - expireAfterSeconds! * 1000);
  const condition = parseFilter({ [key[0]![0]]: { $lte: limit } });
  const expired = Array.from(findDocuments(engine, collection, { condition }));
  for (const { record, document } of expired) {
    collection.remove(record, document);
  }
}
