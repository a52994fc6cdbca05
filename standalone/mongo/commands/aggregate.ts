import { isDeepStrictEqual } from 'node:util';
import { Int32 } from 'bson';
import { compileExpression } from '../aggregate/expression.ts';
import { compilePipeline } from '../aggregate/pipeline.ts';
import type { World } from '../aggregate/stage.ts';
import { failedToParse, MongoError } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { countDocuments, findDocuments } from '../query/find-documents.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort } from '../query/sort.ts';
import { writeDocument } from '../values/bytes.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { collectionName, type Command, countArgument, documentArgument, refuseCollation } from './shared/command.ts';
import { mapped } from './find.ts';

const defaultBatch = 101;

export const aggregate: Command = (engine, request) => {
  const { command, database } = request;
  refuseCollation(command['collation']);
  if (!isDocument(command['cursor'])) {
    throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  }
  if (typeof command['aggregate'] !== 'string') {
    throw new MongoError(73, '{aggregate: 1} is not valid for the stages this engine has');
  }
  const name = collectionName(request);
  const world: World = {
    variables: letVariables(documentArgument(command, 'let')),
    read: (collection, filter) =>
      mapped(
        findDocuments(engine, engine.collection(database, collection), { condition: parseFilter(filter) }),
        ({ document }) => document,
      ),
  };
  const documents = runPipeline(engine, database, name, command, world);
  const namespace = `${database}.${name}`;
  const batchSize = countArgument(command['cursor'], 'batchSize', defaultBatch);
  const batch = engine.cursors.start(namespace, mapped(documents, writeDocument), batchSize);
  return cursorReply('firstBatch', batch.documents, batch.id, namespace);
};

function letVariables(lets: Document): Document {
  return Object.fromEntries(Object.entries(lets).map(([name, value]) => [name, compileExpression(value)({})]));
}

/** What drivers ask when they are asked to count. */
const countStages = [{ $group: { _id: new Int32(1), n: { $sum: new Int32(1) } } }];

/** A $match and a $sort at the beginning are left to the indexes. */
function runPipeline(
  engine: Engine,
  database: string,
  name: string,
  command: Document,
  world: World,
): Iterable<Document> {
  const pipeline = command['pipeline'];
  compilePipeline(pipeline, world);
  const stages = [...(pipeline as Document[])];
  const filter = stages[0]?.['$match'] === undefined ? {} : (stages.shift()!['$match'] as Document);
  const sort: Value = stages[0]?.['$sort'] === undefined ? undefined : stages.shift()!['$sort'];
  const hint = command['hint'];
  const collection = engine.collection(database, name);
  const search = { condition: parseFilter(filter, world.variables), ...(hint === undefined ? {} : { hint }) };
  if (isDeepStrictEqual(stages, countStages)) {
    const n = countDocuments(engine, collection, search);
    return n > 0 ? [{ _id: new Int32(1), n: new Int32(n) }] : [];
  }
  const found = findDocuments(engine, collection, { ...search, sort: parseSort(sort) });
  return compilePipeline(stages, world)(mapped(found, ({ document }) => document));
}
