import { MongoError } from '../../errors.ts';
import type { Document, Value } from '../../values/value.ts';

/** What an expression is evaluated against. */
export type Scope = {
  readonly root: Value;
  readonly current?: Document;
  readonly variables: Readonly<Record<string, Value>>;
};

export type Evaluate = (scope: Scope) => Value;

/** Compiles the argument of one operator. */
export type Operator = (argument: Value, compile: (expression: Value) => Evaluate) => Evaluate;

/** An operator of so many arguments, each evaluated first. */
export function ofArguments(name: string, least: number, most: number, apply: (...values: Value[]) => Value): Operator {
  return (argument, compile) => {
    const parts = (Array.isArray(argument) ? argument : [argument]).map(compile);
    if (parts.length < least || parts.length > most) {
      const wanted = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`;
      throw new MongoError(16020, `Expression ${name} takes ${wanted} arguments. ${parts.length} were passed in.`);
    }
    return (scope) => apply(...parts.map((part) => part(scope)));
  };
}

export function isNothing(value: Value): value is null | undefined {
  return value === null || value === undefined;
}
