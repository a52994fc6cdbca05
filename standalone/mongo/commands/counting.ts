import { Int32 } from 'bson';
import { MongoError } from '../errors.ts';
import { countDocuments, findDocuments } from '../query/find-documents.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { splitPath } from '../query/path.ts';
import { valuesOf } from '../storage/index-keys.ts';
import { emptyArray, encodeKey } from '../values/key.ts';
import type { Value } from '../values/value.ts';
import { collectionName, type Command, countArgument, documentArgument, refuseCollation } from './shared/command.ts';

const count: Command = (engine, request) => {
  const { command, database } = request;
  refuseCollation(command['collation']);
  const collection = engine.collection(database, collectionName(request));
  const filter = documentArgument(command, 'query');
  const skip = countArgument(command, 'skip', 0);
  const limit = countArgument(command, 'limit', 0);
  const hint = command['hint'];
  const search = { condition: parseFilter(filter), skip, limit, ...(hint === undefined ? {} : { hint }) };
  return { n: new Int32(countDocuments(engine, collection, search)), ok: 1 };
};

const distinct: Command = (engine, request) => {
  const { command, database } = request;
  refuseCollation(command['collation']);
  const key = command['key'];
  if (typeof key !== 'string')
    throw new MongoError(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const path = splitPath(key);
  const seen = new Map<string, Value>();
  const condition = parseFilter(documentArgument(command, 'query'));
  for (const { document } of findDocuments(engine, engine.collection(database, collectionName(request)), {
    condition,
  })) {
    const { values, found } = valuesOf(document, path);
    if (!found) continue;
    for (const value of values) {
      if (value !== emptyArray) seen.set(encodeKey([value], [1]).toString('latin1'), value);
    }
  }
  return { values: [...seen.values()], ok: 1 };
};

export const counting: Readonly<Record<string, Command>> = { count, distinct };
