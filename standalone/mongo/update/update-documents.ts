import type { Engine } from '../engine.ts';
import { failedToParse } from '../errors.ts';
import { insertDocument } from '../commands/insert.ts';
import type { Condition } from '../query/condition.ts';
import { type Found, findDocuments } from '../query/find-documents.ts';
import type { SortKey } from '../query/sort.ts';
import type { Collection } from '../storage/collection.ts';
import { writeRecord } from '../values/bytes.ts';
import type { Document, Value } from '../values/value.ts';
import type { Update } from './compile-update.ts';
import { upsertBase } from './upsert.ts';

export type UpdateRequest = {
  readonly condition: Condition;
  readonly update: Update;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly sort?: readonly SortKey[];
  readonly hint?: Value;
};

export type UpdateResult = {
  readonly matched: number;
  readonly modified: number;
  readonly upserted?: { readonly id: Value; readonly document: Document };
  /** Of a single update: the document before and after. */
  readonly before?: Document;
  readonly after?: Document;
};

/** Within a write: finds, changes and keeps; inserts when nothing matched and an upsert was asked for. */
export function updateDocuments(engine: Engine, collection: Collection, request: UpdateRequest): UpdateResult {
  const { condition, update, multi, upsert, sort, hint } = request;
  if (multi && update.kind === 'replacement')
    throw failedToParse('multi update is not supported for replacement-style update');
  const search = {
    condition,
    ...(multi ? {} : { limit: 1 }),
    ...(sort === undefined ? {} : { sort }),
    ...(hint === undefined ? {} : { hint }),
  };
  const found = [...findDocuments(engine, collection, search)];
  if (found.length === 0) return upsert ? insertUpsert(collection, condition, update) : { matched: 0, modified: 0 };
  let modified = 0;
  let after: Document | undefined;
  for (const one of found) {
    after = changeDocument(collection, one, update, condition);
    if (after !== one.document) modified += 1;
  }
  return { matched: found.length, modified, before: found[0]!.document, ...(after === undefined ? {} : { after }) };
}

/** @returns the document as it was when the update leaves it the same, byte by byte */
function changeDocument(collection: Collection, found: Found, update: Update, condition: Condition): Document {
  const after = update.apply(found.document, { inserting: false, condition });
  const bytes = writeRecord(after);
  if (Buffer.compare(bytes, found.bytes) === 0) return found.document;
  collection.replace(found.record, found.document, after, bytes);
  return after;
}

function insertUpsert(collection: Collection, condition: Condition, update: Update): UpdateResult {
  const equal = upsertBase(condition);
  const base = update.kind === 'replacement' ? pickId(equal) : equal;
  const document = update.apply(base, { inserting: true, condition });
  const id = insertDocument(collection, document);
  return { matched: 0, modified: 0, upserted: { id, document: { _id: id, ...document } } };
}

function pickId(document: Document): Document {
  return document['_id'] === undefined ? {} : { _id: document['_id'] };
}
