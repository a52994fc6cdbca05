import { Int32, ObjectId } from 'bson';
import { MongoError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { readDocument, requireSize, writeRecord } from '../values/bytes.ts';
import { type Document, typeOf, typeOrder, type Value } from '../values/value.ts';
import { collectionName, type Command } from './shared/command.ts';
import { isOrdered, runStatements, statementsOf } from './shared/write-command.ts';

export const insert: Command = (engine, request) => {
  const name = collectionName(request);
  const statements = statementsOf(request, 'documents');
  return engine.write(() => {
    const collection = engine.catalogue.ensure(request.database, name);
    let n = 0;
    const errors = runStatements(statements.length, isOrdered(request), (index) => {
      insertBytes(collection, statements[index] as Uint8Array);
      n += 1;
    });
    return { n: new Int32(n), ...errors, ok: 1 };
  });
};

/** Keeps the bytes as they came, with the _id moved to the front, where MongoDB puts it. */
function insertBytes(collection: Collection, bytes: Uint8Array): void {
  const document = readDocument(bytes);
  const names = Object.keys(document);
  const complete = names[0] === '_id' ? bytes : names.at(-1) === '_id' ? withLastIdFirst(bytes) : undefined;
  if (!complete) {
    insertDocument(collection, document);
    return;
  }
  requireId(document['_id']);
  requireSize(complete);
  collection.insert(document, complete);
}

const objectIdElement = Buffer.from('\x07_id\0');
const objectIdLength = objectIdElement.length + 12;

/** Drivers append the ObjectId they make; undefined when the last element is not one. */
function withLastIdFirst(bytes: Uint8Array): Uint8Array | undefined {
  const start = bytes.length - 1 - objectIdLength;
  if (start < 4 || objectIdElement.compare(bytes, start, start + objectIdElement.length) !== 0) return undefined;
  return Buffer.concat([bytes.subarray(0, 4), bytes.subarray(start, -1), bytes.subarray(4, start), bytes.subarray(-1)]);
}

/** @returns the _id of the new document */
export function insertDocument(collection: Collection, document: Document): Value {
  const id = document['_id'] === undefined ? new ObjectId() : document['_id'];
  requireId(id);
  const complete = { _id: id, ...withoutId(document) };
  collection.insert(complete, writeRecord(complete));
  return id;
}

function withoutId(document: Document): Document {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== '_id'));
}

function requireId(id: Value): void {
  const type = typeOf(id);
  if (type === typeOrder.array) throw new MongoError(53, "The '_id' value cannot be of type array");
  if (type === typeOrder.regex) throw new MongoError(53, "The '_id' value cannot be of type regex");
  if (id === undefined) throw new MongoError(53, "The '_id' value cannot be of type undefined");
}
