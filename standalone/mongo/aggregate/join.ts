import { failedToParse, MongoError } from '../errors.ts';
import { splitPath } from '../query/path.ts';
import { valuesOf } from '../storage/index-keys.ts';
import { emptyArray } from '../values/key.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { compileExpression } from './expression.ts';
import { compileAddFields } from './reshape.ts';
import type { Stage, World } from './stage.ts';

type CompilePipeline = (pipeline: Value, world: World) => Stage;

/** $lookup by equality, by a pipeline with variables, or both. */
export function compileLookup(argument: Value, world: World, compilePipeline: CompilePipeline): Stage {
  if (!isDocument(argument)) throw failedToParse('the $lookup specification must be an Object');
  const { from, as, localField, foreignField, pipeline } = argument;
  if (typeof as !== 'string') throw failedToParse("must specify 'as' field for a $lookup");
  if (typeof from !== 'string') throw failedToParse("must specify 'from' field for a $lookup");
  const byField = typeof localField === 'string' && typeof foreignField === 'string';
  if (!byField && pipeline === undefined) {
    throw failedToParse(
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified, or a pipeline",
    );
  }
  const lets = letVariables(argument['let']);
  if (pipeline !== undefined)
    compilePipeline(pipeline, { ...world, variables: { ...world.variables, ...bind(lets, {}) } });
  return function* (documents) {
    for (const document of documents) {
      const filter = byField ? equalityFilter(document, localField, foreignField) : {};
      const found = world.read(from, filter);
      const variables = { ...world.variables, ...bind(lets, document) };
      const joined =
        pipeline === undefined ? [...found] : [...compilePipeline(pipeline, { ...world, variables })(found)];
      yield compileAddFields({ [as]: { $literal: joined } })(document);
    }
  };
}

/** Each element of an array joins on its own; what is missing joins with missing and null. */
function equalityFilter(document: Document, localField: string, foreignField: string): Document {
  const values = valuesOf(document, splitPath(localField)).values.filter((value) => value !== emptyArray);
  return { [foreignField]: values.length === 1 ? { $eq: values[0] } : { $in: values } };
}

type Lets = readonly (readonly [string, (document: Document) => Value])[];

function letVariables(lets: Value): Lets {
  if (lets === undefined) return [];
  if (!isDocument(lets)) throw failedToParse('$lookup argument let must be an object');
  return Object.entries(lets).map(([name, value]) => [name, compileExpression(value)] as const);
}

function bind(lets: Lets, document: Document): Document {
  return Object.fromEntries(lets.map(([name, evaluate]) => [name, evaluate(document)]));
}

/** $unionWith: the documents, then those of another collection. */
export function compileUnionWith(argument: Value, world: World, compilePipeline: CompilePipeline): Stage {
  const collection = isDocument(argument) ? argument['coll'] : argument;
  if (typeof collection !== 'string') throw failedToParse('the $unionWith stage needs a collection name');
  const inner = compilePipeline((isDocument(argument) ? argument['pipeline'] : undefined) ?? [], world);
  return function* (documents) {
    yield* documents;
    yield* inner(world.read(collection, {}));
  };
}

/** $facet: several pipelines over the same documents. */
export function compileFacet(argument: Value, world: World, compilePipeline: CompilePipeline): Stage {
  if (!isDocument(argument) || Object.keys(argument).length === 0) {
    throw new MongoError(40169, 'the $facet specification must be a non-empty object');
  }
  const facets = Object.entries(argument).map(([name, pipeline]) => [name, compilePipeline(pipeline, world)] as const);
  return function* (documents) {
    const all = [...documents];
    yield Object.fromEntries(facets.map(([name, stage]) => [name, [...stage(all)]]));
  };
}
