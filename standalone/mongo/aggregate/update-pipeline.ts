import { MongoError } from '../errors.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { compileExpression } from './expression.ts';
import { compileAddFields, compileProject, compileReplaceRoot, compileUnset } from './reshape.ts';

const stages: Readonly<Record<string, (argument: Value, variables: Document) => (document: Document) => Document>> = {
  $set: compileAddFields,
  $addFields: compileAddFields,
  $unset: compileUnset,
  $project: compileProject,
  $replaceRoot: compileReplaceRoot,
  $replaceWith: (argument, variables) => compileReplaceRoot({ newRoot: argument }, variables),
};

/** An update written as a pipeline: each stage reshapes the one document; the _id is kept when a stage leaves it out. */
export function compileUpdatePipeline(pipeline: readonly Value[], lets: Document): (document: Document) => Document {
  const variables = Object.fromEntries(
    Object.entries(lets).map(([name, value]) => [name, compileExpression(value)({})]),
  );
  const steps = pipeline.map((stage) => {
    const [name, ...more] = isDocument(stage) ? Object.keys(stage) : [];
    if (name === undefined || more.length > 0)
      throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.');
    const compile = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (!compile) throw new MongoError(72, `${name} is not allowed to be used within an update`);
    return compile((stage as Document)[name], variables);
  });
  return (document) => {
    const result = steps.reduce((value, step) => step(value), document);
    return Object.hasOwn(result, '_id') || document['_id'] === undefined ? result : { _id: document['_id'], ...result };
  };
}
