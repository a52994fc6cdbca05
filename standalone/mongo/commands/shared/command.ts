import { MongoError } from '../../errors.ts';
import type { Engine } from '../../engine.ts';
import { type Document, isDocument, isNumeric, numberOf, typeName, type Value } from '../../values/value.ts';
import type { Request } from '../../wire/message.ts';

/** What a command answers: a document, or the bytes of one. */
export type Command = (engine: Engine, request: Request) => Promise<Document | Uint8Array> | Document | Uint8Array;

/** The collection a command names as its own argument. */
export function collectionName({ command }: Request): string {
  const [name, value] = Object.entries(command)[0]!;
  if (typeof value !== 'string')
    throw new MongoError(73, `collection name has invalid type ${typeName(value)} in ${name}`);
  return value;
}

/** A whole number argument that may be left out. */
export function countArgument(command: Document, name: string, otherwise: number): number {
  const value = command[name];
  if (value === undefined || value === null) return otherwise;
  if (!isNumeric(value))
    throw new MongoError(
      14,
      `BSON field '${name}' is the wrong type '${typeName(value)}', expected types '[long, int, decimal, double]'`,
    );
  const number = Number(numberOf(value));
  if (!Number.isInteger(number)) throw new MongoError(2, `BSON field '${name}' must be a whole number`);
  if (number < 0) throw new MongoError(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`);
  return number;
}

/** A document argument that may be left out. */
export function documentArgument(command: Document, name: string): Document {
  const value = command[name];
  if (value === undefined || value === null) return {};
  if (!isDocument(value))
    throw new MongoError(14, `BSON field '${name}' is the wrong type '${typeName(value)}', expected type 'object'`);
  return value;
}

/** Strings compare by code point here; what asks for another order is refused rather than answered wrongly. */
export function refuseCollation(value: Value): void {
  if (value === undefined || value === null) return;
  if (isDocument(value) && (Object.keys(value).length === 0 || value['locale'] === 'simple')) return;
  throw new MongoError(238, 'collations other than simple are not supported by this engine');
}
