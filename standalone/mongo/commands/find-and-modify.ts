import { Int32 } from 'bson';
import { failedToParse } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { findDocuments } from '../query/find-documents.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { compileProjection } from '../query/projection.ts';
import { parseSort } from '../query/sort.ts';
import { compileUpdate } from '../update/compile-update.ts';
import { updateDocuments } from '../update/update-documents.ts';
import { type Document, isTrue } from '../values/value.ts';
import type { Request } from '../wire/message.ts';
import { collectionName, type Command, documentArgument, refuseCollation } from './shared/command.ts';

export const findAndModify: Command = (engine, request) => {
  const { command } = request;
  refuseCollation(command['collation']);
  const removing = isTrue(command['remove']);
  if (removing && command['update'] !== undefined) throw failedToParse('Cannot specify both an update and remove=true');
  if (removing && isTrue(command['upsert'])) throw failedToParse('Cannot specify both upsert=true and remove=true');
  if (removing && isTrue(command['new'])) {
    throw failedToParse("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  }
  if (!removing && command['update'] === undefined)
    throw failedToParse('Either an update or remove=true must be specified');
  return engine.write(() => (removing ? findAndRemove(engine, request) : findAndUpdate(engine, request)));
};

function searchOf({ command }: Request): Pick<Parameters<typeof updateDocuments>[2], 'condition' | 'sort' | 'hint'> {
  return {
    condition: parseFilter(documentArgument(command, 'query'), documentArgument(command, 'let')),
    sort: parseSort(command['sort']),
    ...(command['hint'] === undefined ? {} : { hint: command['hint'] }),
  };
}

function findAndRemove(engine: Engine, request: Request): Document {
  const search = searchOf(request);
  const collection = engine.collection(request.database, collectionName(request));
  const [found] = collection ? [...findDocuments(engine, collection, { ...search, limit: 1 })] : [];
  if (found) collection!.remove(found.record, found.document);
  return {
    lastErrorObject: { n: new Int32(found ? 1 : 0) },
    value: projected(request, found?.document),
    ok: 1,
  };
}

function findAndUpdate(engine: Engine, request: Request): Document {
  const { command, database } = request;
  const name = collectionName(request);
  const search = searchOf(request);
  const update = compileUpdate(command['update'], command['arrayFilters'], documentArgument(command, 'let'));
  const upsert = isTrue(command['upsert']);
  const collection = upsert ? engine.catalogue.ensure(database, name) : engine.collection(database, name);
  if (!collection) return { lastErrorObject: { n: new Int32(0), updatedExisting: false }, value: null, ok: 1 };
  const result = updateDocuments(engine, collection, { ...search, update, multi: false, upsert });
  const { matched, upserted, before, after } = result;
  const value = isTrue(command['new']) ? (upserted?.document ?? after) : before;
  return {
    lastErrorObject: {
      n: new Int32(matched + (upserted ? 1 : 0)),
      updatedExisting: matched > 0,
      ...(upserted ? { upserted: upserted.id } : {}),
    },
    value: projected(request, value),
    ok: 1,
  };
}

function projected({ command }: Request, document: Document | undefined): Document | null {
  if (!document) return null;
  const condition = parseFilter(documentArgument(command, 'query'), documentArgument(command, 'let'));
  const projection = compileProjection(command['fields'] ?? command['projection'], { condition });
  return projection ? projection(document) : document;
}
