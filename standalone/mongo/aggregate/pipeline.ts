import { badValue, failedToParse, MongoError } from '../errors.ts';
import { compileCondition } from '../query/matcher.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { parseSort, sortDocuments } from '../query/sort.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Document, isDocument, typeName, type Value } from '../values/value.ts';
import { compileGroup, compileSortByCount } from './group.ts';
import { compileFacet, compileLookup, compileUnionWith } from './join.ts';
import { compileAddFields, compileProject, compileReplaceRoot, compileUnset } from './reshape.ts';
import type { Stage, World } from './stage.ts';
import { compileSample, compileUnwind } from './unwind.ts';
import { Int32 } from 'bson';

const each =
  (compile: (argument: Value, variables: Document) => (document: Document) => Document) =>
  (argument: Value, world: World): Stage => {
    const change = compile(argument, world.variables);
    return function* (documents) {
      for (const document of documents) yield change(document);
    };
  };

const stages: Readonly<Record<string, (argument: Value, world: World) => Stage>> = {
  $match: (argument, { variables }) => {
    if (!isDocument(argument)) throw new MongoError(15959, 'the match filter must be an expression in an object');
    const matches = compileCondition(parseFilter(argument, variables));
    return function* (documents) {
      for (const document of documents) if (matches(document)) yield document;
    };
  },
  $sort: (argument) => {
    const sort = parseSort(argument);
    if (sort.length === 0) throw new MongoError(15976, '$sort stage must have at least one sort key');
    return (documents) => sortDocuments([...documents], (document) => document, sort);
  },
  $skip: (argument) => {
    const count = wholeArgument('$skip', argument, 0);
    return function* (documents) {
      let at = 0;
      for (const document of documents) {
        at += 1;
        if (at > count) yield document;
      }
    };
  },
  $limit: (argument) => {
    const count = wholeArgument('$limit', argument, 1);
    return function* (documents) {
      let at = 0;
      for (const document of documents) {
        yield document;
        at += 1;
        if (at >= count) return;
      }
    };
  },
  $count: (argument) => {
    if (typeof argument !== 'string' || argument === '' || argument.startsWith('$') || argument.includes('.')) {
      throw new MongoError(40156, 'the count field must be a non-empty string, not $-prefixed and without a dot');
    }
    return function* (documents) {
      let count = 0;
      for (const _ of documents) count += 1;
      if (count > 0) yield { [argument]: new Int32(count) };
    };
  },
  $project: each(compileProject),
  $set: each(compileAddFields),
  $addFields: each(compileAddFields),
  $unset: each(compileUnset),
  $replaceRoot: each(compileReplaceRoot),
  $replaceWith: each((argument, variables) => compileReplaceRoot({ newRoot: argument }, variables)),
  $unwind: (argument) => compileUnwind(argument),
  $sample: (argument) => compileSample(argument),
  $group: (argument, world) => compileGroup(argument, world),
  $sortByCount: (argument, world) => compileSortByCount(argument, world),
  $lookup: (argument, world) => compileLookup(argument, world, compilePipeline),
  $unionWith: (argument, world) => compileUnionWith(argument, world, compilePipeline),
  $facet: (argument, world) => compileFacet(argument, world, compilePipeline),
};

/** Stages MongoDB has and this engine does not: told apart from what nobody knows. */
const unsupported = new Set(
  `$bucket $bucketAuto $changeStream $changeStreamSplitLargeEvent $collStats $currentOp $densify $documents $fill $geoNear
   $graphLookup $indexStats $listLocalSessions $listSampledQueries $listSearchIndexes $listSessions $merge $out
   $planCacheStats $redact $search $searchMeta $setWindowFields $shardedDataDistribution $vectorSearch`.split(/\s+/),
);

/** Reads a whole pipeline before any document is seen. */
export function compilePipeline(pipeline: Value, world: World): Stage {
  if (!Array.isArray(pipeline))
    throw new MongoError(14, `'pipeline' option must be specified as an array, not ${typeName(pipeline)}`);
  const steps = pipeline.map((stage) => {
    if (!isDocument(stage)) throw new MongoError(14, "Each element of the 'pipeline' array must be an object");
    const [name, ...more] = Object.keys(stage);
    if (name === undefined || more.length > 0)
      throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
    const compile = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (compile) return compile(stage[name], world);
    if (name === '$changeStream')
      throw new MongoError(40573, 'The $changeStream stage is only supported on replica sets');
    if (unsupported.has(name)) throw new MongoError(115, `${name} is not supported by this engine`);
    throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
  });
  return (documents) => steps.reduce<Iterable<Document>>((flow, step) => step(flow), documents);
}

function wholeArgument(name: string, argument: Value, least: number): number {
  const number = wholeNumber(argument);
  if (number === undefined)
    throw failedToParse(`invalid argument to ${name} stage: Expected an integer, but got ${typeName(argument)}`);
  if (number < least) {
    if (name === '$limit') throw new MongoError(15958, 'the limit must be positive');
    throw badValue(`invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${number}`);
  }
  return number;
}
