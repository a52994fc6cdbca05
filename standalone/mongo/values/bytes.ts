import { deserialize, serialize } from 'bson';
import { badValue, MongoError } from '../errors.ts';
import type { Document } from './value.ts';

/** MongoDB's limit of one document. */
export const maxDocumentSize = 16 * 1024 * 1024;

const typed = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

/** Reads BSON so that every value keeps its stored type. */
export function readDocument(bytes: Uint8Array): Document {
  try {
    return deserialize(bytes, typed) as Document;
  } catch (error) {
    throw new MongoError(22, `invalid BSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads a command, leaving the documents of the named arrays as bytes. */
export function readCommand(bytes: Uint8Array, raw: Readonly<Record<string, boolean>>): Document {
  try {
    return deserialize(bytes, { ...typed, fieldsAsRaw: raw }) as Document;
  } catch (error) {
    throw new MongoError(22, `invalid BSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function writeDocument(document: Document): Uint8Array {
  return serialize(document, { ignoreUndefined: true });
}

/** A document on its way into storage, refused when it has outgrown MongoDB's limit. */
export function writeRecord(document: Document): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = serialize(document, { ignoreUndefined: true });
  } catch (error) {
    throw badValue(error instanceof Error ? error.message : String(error));
  }
  requireSize(bytes);
  return bytes;
}

export function requireSize(bytes: Uint8Array): void {
  if (bytes.length <= maxDocumentSize) return;
  throw new MongoError(
    10334,
    `BSONObj size: ${bytes.length} (0x${bytes.length.toString(16)}) is invalid. Size must be between 0 and ${maxDocumentSize}(16MB)`,
  );
}
