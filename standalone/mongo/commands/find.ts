import { Long } from 'bson';
import { badValue, MongoError } from '../errors.ts';
import { findDocuments } from '../query/find-documents.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { compileProjection } from '../query/projection.ts';
import { naturalOrder, parseSort } from '../query/sort.ts';
import { writeDocument } from '../values/bytes.ts';
import { isTrue } from '../values/value.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { collectionName, type Command, countArgument, documentArgument, refuseCollation } from './shared/command.ts';

const defaultBatch = 101;

const find: Command = (engine, request) => {
  const { command, database } = request;
  refuseCollation(command['collation']);
  if (isTrue(command['tailable'])) throw badValue('tailable cursors are for capped collections only');
  const name = collectionName(request);
  const condition = parseFilter(documentArgument(command, 'filter'), documentArgument(command, 'let'));
  const projection = compileProjection(command['projection'], { condition });
  const hint = command['hint'] ?? naturalOrder(command['sort']);
  const found = findDocuments(engine, engine.collection(database, name), {
    condition,
    sort: parseSort(command['sort']),
    skip: countArgument(command, 'skip', 0),
    limit: countArgument(command, 'limit', 0),
    ...(hint === undefined ? {} : { hint }),
  });
  const namespace = `${database}.${name}`;
  const batchSize = countArgument(command, 'batchSize', defaultBatch);
  const single = isTrue(command['singleBatch']);
  const bytes = projection
    ? mapped(found, ({ document }) => writeDocument(projection(document)))
    : mapped(found, (one) => one.bytes);
  const batch = engine.cursors.start(namespace, bytes, batchSize, single);
  return cursorReply('firstBatch', batch.documents, batch.id, namespace);
};

export function* mapped<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

const getMore: Command = (engine, { command, database }) => {
  const id = command['getMore'];
  if (!(id instanceof Long)) throw new MongoError(14, "BSON field 'getMore.getMore' must be a long");
  const namespace = `${database}.${String(command['collection'])}`;
  const size = countArgument(command, 'batchSize', 0);
  const batch = engine.cursors.more(id.toBigInt(), namespace, size === 0 ? Infinity : size);
  return cursorReply('nextBatch', batch.documents, batch.id, namespace);
};

const killCursors: Command = (engine, { command }) => {
  const ids = Array.isArray(command['cursors']) ? (command['cursors'] as Long[]) : [];
  const cursorsKilled = ids.filter((id) => engine.cursors.kill(Long.fromValue(id).toBigInt()));
  const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
};

export const finding: Readonly<Record<string, Command>> = { find, getMore, killCursors };
