import { compileExpression } from '../aggregate/expression.ts';
import { badValue, MongoError } from '../errors.ts';
import { type Document, isDocument, isNumeric, isTrue, typeName, type Value } from '../values/value.ts';
import type { Condition } from './condition.ts';
import { elementMatch, positional, sliceOf } from './projection-arrays.ts';
import { splitPath } from './path.ts';

export type Projection = (document: Document) => Document;

type Compute = (document: Document, value: Value) => Value;

/** What a projection says of a field, or of the fields below it. */
type Node = { children: Map<string, Node>; rule?: 'keep' | 'drop' | Compute };

type Options = {
  /** The filter of a find, which the positional operator looks at; none in an aggregation. */
  readonly condition?: Condition;
  readonly variables?: Document;
};

/** Reads a projection; undefined when it asks for nothing. */
export function compileProjection(specification: Value, options: Options = {}): Projection | undefined {
  if (specification === undefined || specification === null) return undefined;
  if (!isDocument(specification))
    throw new MongoError(14, `Expected field projection to be of type object, got ${typeName(specification)}`);
  if (Object.keys(specification).length === 0) return undefined;
  const root: Node = { children: new Map() };
  const modes = new Set<'keep' | 'drop'>();
  let id: boolean | undefined;
  for (const [path, value] of flatten(specification, '')) {
    const rule = ruleOf(path, value, options);
    if (path === '_id' && (rule === 'keep' || rule === 'drop')) {
      id = rule === 'keep';
      continue;
    }
    if (rule === 'keep' || (typeof rule === 'function' && !keepsOthers(value, options))) modes.add('keep');
    if (rule === 'drop') modes.add('drop');
    if (modes.size > 1) throw conflicting(path, rule === 'drop' ? 'exclusion' : 'inclusion');
    insert(root, splitPath(path), rule, path);
  }
  const including = modes.has('keep') || (modes.size === 0 && id === true);
  if (id === false) insert(root, ['_id'], 'drop', '_id');
  else if (including && !root.children.has('_id')) insert(root, ['_id'], 'keep', '_id');
  return (document) => project(document, root, including, document);
}

/** An embedded document without operators stands for the paths below it. */
function* flatten(specification: Document, prefix: string): Generator<[string, Value]> {
  for (const [name, value] of Object.entries(specification)) {
    const path = prefix + name;
    const first = isDocument(value) ? Object.keys(value)[0] : undefined;
    if (isDocument(value) && first === undefined)
      throw new MongoError(51270, 'An empty sub-projection is not a valid value. Found empty object at path');
    if (isDocument(value) && first !== undefined && !first.startsWith('$')) yield* flatten(value, `${path}.`);
    else yield [path, value];
  }
}

function ruleOf(path: string, value: Value, { condition, variables }: Options): 'keep' | 'drop' | Compute {
  if (condition && (path === '$' || path.endsWith('.$'))) return positional(condition, path.slice(0, -2));
  if (path.startsWith('$') || path.includes('.$')) {
    throw new MongoError(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
  }
  if (path === '' || splitPath(path).includes(''))
    throw new MongoError(15998, 'FieldPath field names may not be empty strings.');
  if (typeof value === 'boolean' || isNumeric(value)) return isTrue(value) ? 'keep' : 'drop';
  if (isDocument(value)) {
    const [operator, argument] = Object.entries(value)[0] ?? ['', undefined];
    if (operator === '$meta') throw badValue('$meta is not supported by this engine');
    if (condition && operator === '$elemMatch') return elementMatch(argument, path);
    if (condition && operator === '$slice' && isSlice(argument)) return sliceOf(argument);
  }
  const evaluate = compileExpression(value, variables);
  return (document) => evaluate(document);
}

/** $slice alone leaves the other fields in place. */
function keepsOthers(value: Value, { condition }: Options): boolean {
  return condition !== undefined && isDocument(value) && isSlice(value['$slice']);
}

/** In a find, $slice of numbers is about the field itself; anything else is an expression. */
function isSlice(argument: Value): boolean {
  return isNumeric(argument) || (Array.isArray(argument) && argument.every(isNumeric));
}

function insert(root: Node, path: readonly string[], rule: NonNullable<Node['rule']>, text: string): void {
  const positionalAt = path.at(-1) === '$' ? path.slice(0, -1) : path;
  let node = root;
  for (const segment of positionalAt) {
    if (node.rule !== undefined) throw new MongoError(31249, `Path collision at ${text}`);
    let next = node.children.get(segment);
    if (!next) {
      next = { children: new Map() };
      node.children.set(segment, next);
    }
    node = next;
  }
  if (node.rule !== undefined || node.children.size > 0) throw new MongoError(31250, `Path collision at ${text}`);
  node.rule = rule;
}

function project(document: Document, node: Node, including: boolean, root: Document): Document {
  const fields: [string, Value][] = [];
  for (const [name, value] of Object.entries(document)) {
    const child = node.children.get(name);
    const projected = child ? projectValue(value, child, including, root) : including ? undefined : value;
    if (projected !== undefined) fields.push([name, projected]);
  }
  for (const [name, child] of node.children) {
    if (Object.hasOwn(document, name)) continue;
    const made = computeMissing(child, root);
    if (made !== undefined) fields.push([name, made]);
  }
  return Object.fromEntries(fields);
}

function projectValue(value: Value, node: Node, including: boolean, root: Document): Value {
  if (node.rule === 'keep') return value;
  if (node.rule === 'drop') return undefined;
  if (node.rule) return node.rule(root, value);
  if (Array.isArray(value)) {
    const items = value.map((item) => projectValue(item, node, including, root));
    return items.filter((item) => item !== undefined);
  }
  if (isDocument(value)) return project(value, node, including, root);
  return including ? computeMissing(node, root) : value;
}

/** Computed fields come into being where nothing was. */
function computeMissing(node: Node, root: Document): Value {
  if (typeof node.rule === 'function') return node.rule(root, undefined);
  if (node.rule !== undefined) return undefined;
  const made: Document = {};
  for (const [name, child] of node.children) {
    const value = computeMissing(child, root);
    if (value !== undefined) made[name] = value;
  }
  return Object.keys(made).length > 0 ? made : undefined;
}

function conflicting(path: string, what: 'inclusion' | 'exclusion'): MongoError {
  const other = what === 'inclusion' ? 'exclusion' : 'inclusion';
  return new MongoError(
    what === 'inclusion' ? 31253 : 31254,
    `Cannot do ${what} on field ${path} in ${other} projection`,
  );
}
