import { Int32 } from 'bson';
import type { Engine } from '../engine.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort.ts';
import { compileUpdate } from '../update/compile-update.ts';
import { updateDocuments, type UpdateResult } from '../update/update-documents.ts';
import { type Document, isTrue } from '../values/value.ts';
import { collectionName, type Command, documentArgument, refuseCollation } from './shared/command.ts';
import { documentStatements, isOrdered, runStatements } from './shared/write-command.ts';

export const update: Command = (engine, request) => {
  const name = collectionName(request);
  const statements = documentStatements(request, 'updates');
  const lets = documentArgument(request.command, 'let');
  return engine.write(() => {
    let matched = 0;
    let modified = 0;
    const upserted: Document[] = [];
    const errors = runStatements(statements.length, isOrdered(request), (index) => {
      const result = runUpdate(engine, request.database, name, statements[index]!, lets);
      matched += result.matched;
      modified += result.modified;
      if (result.upserted) upserted.push({ index: new Int32(index), _id: result.upserted.id });
    });
    return {
      n: new Int32(matched + upserted.length),
      nModified: new Int32(modified),
      ...(upserted.length > 0 ? { upserted } : {}),
      ...errors,
      ok: 1,
    };
  });
};

function runUpdate(engine: Engine, database: string, name: string, statement: Document, lets: Document): UpdateResult {
  refuseCollation(statement['collation']);
  const condition = parseFilter(documentArgument(statement, 'q'), lets);
  const variables = { ...lets, ...documentArgument(statement, 'c') };
  const compiled = compileUpdate(statement['u'], statement['arrayFilters'], variables);
  const upsert = isTrue(statement['upsert']);
  const collection = upsert ? engine.catalogue.ensure(database, name) : engine.collection(database, name);
  if (!collection) return { matched: 0, modified: 0 };
  return updateDocuments(engine, collection, {
    condition,
    update: compiled,
    multi: isTrue(statement['multi']),
    upsert,
    ...(statement['sort'] === undefined ? {} : { sort: parseSort(statement['sort']) }),
    ...(statement['hint'] === undefined ? {} : { hint: statement['hint'] }),
  });
}
