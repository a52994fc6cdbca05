import { MongoError } from '../errors.ts';
import { fieldOf, splitPath } from '../query/path.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { arithmetic } from './operators/arithmetic.ts';
import { arrays } from './operators/arrays.ts';
import { comparisons } from './operators/comparisons.ts';
import { control } from './operators/control.ts';
import { conversions } from './operators/conversions.ts';
import { folded } from './operators/folded.ts';
import { objects } from './operators/objects.ts';
import { borrowed } from './operators/borrowed.ts';
import type { Evaluate, Operator, Scope } from './operators/operator.ts';

const operators: Readonly<Record<string, Operator>> = {
  ...borrowed,
  ...control,
  ...comparisons,
  ...arithmetic,
  ...arrays,
  ...objects,
  ...conversions,
  ...folded,
};

/** Turns an aggregation expression into a function of documents; missing values come out as undefined. */
export function compileExpression(
  expression: Value,
  variables: Readonly<Record<string, Value>> = {},
): (document: Document) => Value {
  const evaluate = compile(expression);
  return (document) => evaluate({ root: document, variables: { now: new Date(), ...variables } });
}

/** The same, for expressions inside expressions. */
export function compile(expression: Value): Evaluate {
  if (typeof expression === 'string') return expression.startsWith('$') ? compilePath(expression) : () => expression;
  if (Array.isArray(expression)) {
    const items = expression.map(compile);
    return (scope) => items.map((item) => item(scope) ?? null);
  }
  if (!isDocument(expression)) return () => expression;
  const names = Object.keys(expression);
  if (names[0]?.startsWith('$') !== true) return compileDocument(expression);
  if (names.length > 1) {
    throw new MongoError(
      15983,
      `An object representing an expression must have exactly one field: ${names.join(', ')}`,
    );
  }
  const operator = Object.hasOwn(operators, names[0]) ? operators[names[0]] : undefined;
  if (!operator) throw new MongoError(168, `Unrecognized expression '${names[0]}'`);
  return operator(expression[names[0]], compile);
}

function compileDocument(expression: Document): Evaluate {
  const fields = Object.entries(expression).map(([name, value]) => {
    if (name.includes('.'))
      throw new MongoError(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
    return [name, compile(value)] as const;
  });
  return (scope) => {
    const result: Document = {};
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

function compilePath(text: string): Evaluate {
  if (!text.startsWith('$$')) {
    const path = fieldPath(text.slice(1));
    return ({ root, current }) => resolvePath(current ?? root, path, 0);
  }
  const [name, ...rest] = splitPath(text.slice(2)) as [string, ...string[]];
  if (rest.includes('')) throw new MongoError(15998, 'FieldPath field names may not be empty strings.');
  const source = variable(name);
  return rest.length === 0 ? source : (scope) => resolvePath(source(scope), rest, 0);
}

function fieldPath(text: string): string[] {
  const path = splitPath(text);
  if (text === '') throw new MongoError(16872, `'$' by itself is not a valid FieldPath`);
  if (path.includes('')) throw new MongoError(15998, 'FieldPath field names may not be empty strings.');
  return path;
}

function variable(name: string): (scope: Scope) => Value {
  switch (name) {
    case 'ROOT':
      return ({ root }) => root;
    case 'CURRENT':
      return ({ root, current }) => current ?? root;
    case 'NOW':
      return ({ variables }) => variables['now'];
    case 'REMOVE':
      return () => undefined;
    case 'KEEP':
    case 'PRUNE':
    case 'DESCEND':
      return () => `$$${name}`;
    default:
      return ({ variables }) => {
        if (!Object.hasOwn(variables, name)) throw new MongoError(17276, `Use of undefined variable: ${name}`);
        return variables[name];
      };
  }
}

/** Arrays on the way give an array of what their documents hold; positions are not addressed by paths here. */
function resolvePath(value: Value, path: readonly string[], index: number): Value {
  if (index === path.length) return value;
  if (Array.isArray(value)) {
    return value.map((item) => resolvePath(item, path, index)).filter((item) => item !== undefined);
  }
  return isDocument(value) ? resolvePath(fieldOf(value, path[index]!), path, index + 1) : undefined;
}
