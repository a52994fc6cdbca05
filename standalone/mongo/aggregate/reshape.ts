import { MongoError } from '../errors.ts';
import { splitPath } from '../query/path.ts';
import { compileProjection } from '../query/projection.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { compileExpression } from './expression.ts';

type Reshape = (document: Document) => Document;

/** $addFields and $set. */
export function compileAddFields(argument: Value, variables: Document = {}): Reshape {
  if (!isDocument(argument)) throw new MongoError(40272, '$addFields specification stage must be an object');
  const fields = [...leaves(argument, [])].map(([path, value]) => [path, compileExpression(value, variables)] as const);
  return (document) =>
    fields.reduce((result, [path, evaluate]) => withValue(result, path, evaluate(document)) as Document, document);
}

/** Embedded documents without operators are walked, so that their other fields stay. */
function* leaves(specification: Document, prefix: readonly string[]): Generator<[readonly string[], Value]> {
  for (const [name, value] of Object.entries(specification)) {
    if (name.startsWith('$'))
      throw new MongoError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    const path = [...prefix, ...splitPath(name)];
    const first = isDocument(value) ? Object.keys(value)[0] : undefined;
    if (isDocument(value) && first !== undefined && !first.startsWith('$')) yield* leaves(value, path);
    else yield [path, value];
  }
}

/** A copy with the value at the path, in every element where the path meets an array; undefined takes the field away. */
function withValue(target: Value, path: readonly string[], value: Value): Value {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(target)) return target.map((item) => withValue(item, path, value));
  const document = isDocument(target) ? target : {};
  const next = withValue(document[name], rest, value);
  if (next !== undefined) return { ...document, [name]: next };
  return Object.fromEntries(Object.entries(document).filter(([other]) => other !== name));
}

/** $unset takes fields away. */
export function compileUnset(argument: Value): Reshape {
  const names = Array.isArray(argument) ? argument : [argument];
  if (names.length === 0 || names.some((name) => typeof name !== 'string' || name === '')) {
    throw new MongoError(31002, '$unset specification must be a string or an array of strings');
  }
  return compileProjection(Object.fromEntries(names.map((name) => [name, false])))!;
}

/** $project. */
export function compileProject(argument: Value, variables: Document = {}): Reshape {
  if (!isDocument(argument)) throw new MongoError(15969, '$project specification must be an object');
  const projection = compileProjection(argument, { variables });
  if (!projection)
    throw new MongoError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  return projection;
}

/** $replaceRoot. */
export function compileReplaceRoot(argument: Value, variables: Document = {}): Reshape {
  if (!isDocument(argument) || !Object.hasOwn(argument, 'newRoot'))
    throw new MongoError(40231, 'no newRoot specified for the $replaceRoot stage');
  const evaluate = compileExpression(argument['newRoot'], variables);
  return (document) => {
    const root = evaluate(document);
    if (!isDocument(root)) throw new MongoError(40228, "'newRoot' expression must evaluate to an object");
    return root;
  };
}
