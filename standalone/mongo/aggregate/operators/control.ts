import { failedToParse, MongoError } from '../../errors.ts';
import { type Document, isDocument, isTrue } from '../../values/value.ts';
import { isNothing, type Operator } from './operator.ts';

const list = (argument: unknown): unknown[] => (Array.isArray(argument) ? argument : [argument]);

/** Operators that decide which of their parts is evaluated at all. */
export const control: Readonly<Record<string, Operator>> = {
  $literal: (argument) => () => argument,
  $const: (argument) => () => argument,
  $expr: (argument, compile) => compile(argument),
  $and: (argument, compile) => {
    const parts = list(argument).map(compile);
    return (scope) => parts.every((part) => isTrue(part(scope)));
  },
  $or: (argument, compile) => {
    const parts = list(argument).map(compile);
    return (scope) => parts.some((part) => isTrue(part(scope)));
  },
  $not: (argument, compile) => {
    const [part, ...more] = list(argument).map(compile);
    if (!part || more.length > 0) throw new MongoError(16020, 'Expression $not takes exactly 1 arguments.');
    return (scope) => !isTrue(part(scope));
  },
  $cond: (argument, compile) => {
    const parts = isDocument(argument) ? namedCondition(argument) : list(argument);
    if (parts.length !== 3) throw new MongoError(16020, 'Expression $cond takes exactly 3 arguments.');
    const [test, yes, no] = parts.map(compile);
    return (scope) => (isTrue(test!(scope)) ? yes!(scope) : no!(scope));
  },
  $ifNull: (argument, compile) => {
    const parts = list(argument).map(compile);
    if (parts.length < 2) throw new MongoError(1257300, '$ifNull needs at least two arguments');
    return (scope) => {
      let value: unknown;
      for (const part of parts) {
        value = part(scope);
        if (!isNothing(value)) return value;
      }
      return value;
    };
  },
  $switch: (argument, compile) => {
    if (!isDocument(argument)) throw new MongoError(40060, '$switch requires an object as an argument');
    if (!Array.isArray(argument['branches'])) throw new MongoError(40061, '$switch expected an array for branches');
    if (argument['branches'].length === 0) throw new MongoError(40068, '$switch requires at least one branch');
    const branches = argument['branches'].map((branch: Document) => {
      if (branch['case'] === undefined || branch['then'] === undefined) {
        throw new MongoError(40067, '$switch requires each branch have a case and a then expression');
      }
      return [compile(branch['case']), compile(branch['then'])] as const;
    });
    const otherwise = argument['default'] === undefined ? undefined : compile(argument['default']);
    return (scope) => {
      const branch = branches.find(([test]) => isTrue(test(scope)));
      if (branch) return branch[1](scope);
      if (!otherwise) {
        throw new MongoError(
          40066,
          '$switch could not find a matching branch for an input, and no default was specified.',
        );
      }
      return otherwise(scope);
    };
  },
  $let: (argument, compile) => {
    if (!isDocument(argument) || !isDocument(argument['vars'])) throw new MongoError(16874, '$let needs vars and in');
    const variables = Object.entries(argument['vars']).map(([name, value]) => [name, compile(value)] as const);
    const inner = compile(argument['in']);
    return (scope) => {
      const bound = Object.fromEntries(variables.map(([name, value]) => [name, value(scope)]));
      return inner({ ...scope, variables: { ...scope.variables, ...bound } });
    };
  },
};

function namedCondition(argument: Document): unknown[] {
  const unknown = Object.keys(argument).find((name) => !['if', 'then', 'else'].includes(name));
  if (unknown !== undefined) throw new MongoError(17083, `Unrecognized parameter to $cond: ${unknown}`);
  for (const name of ['if', 'then', 'else']) {
    if (!Object.hasOwn(argument, name)) throw failedToParse(`Missing '${name}' parameter to $cond`);
  }
  return [argument['if'], argument['then'], argument['else']];
}
