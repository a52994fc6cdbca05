import { Int32 } from 'bson';
import { failedToParse } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { findDocuments } from '../query/find-documents.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { type Document, plainNumber } from '../values/value.ts';
import { collectionName, type Command, documentArgument, refuseCollation } from './shared/command.ts';
import { documentStatements, isOrdered, runStatements } from './shared/write-command.ts';

export const remove: Command = (engine, request) => {
  const name = collectionName(request);
  const statements = documentStatements(request, 'deletes');
  const lets = documentArgument(request.command, 'let');
  return engine.write(() => {
    let n = 0;
    const errors = runStatements(statements.length, isOrdered(request), (index) => {
      n += runDelete(engine, request.database, name, statements[index]!, lets);
    });
    return { n: new Int32(n), ...errors, ok: 1 };
  });
};

function runDelete(engine: Engine, database: string, name: string, statement: Document, lets: Document): number {
  refuseCollation(statement['collation']);
  const limit = plainNumber(statement['limit']);
  if (limit !== 0 && limit !== 1)
    throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${String(limit)}`);
  const condition = parseFilter(documentArgument(statement, 'q'), lets);
  const collection = engine.collection(database, name);
  if (!collection) return 0;
  const hint = statement['hint'];
  const found = [...findDocuments(engine, collection, { condition, limit, ...(hint === undefined ? {} : { hint }) })];
  for (const { record, document } of found) collection.remove(record, document);
  return found.length;
}
