import type { Document } from '../values/value.ts';
import type { Condition, FieldCondition, Matcher } from './condition.ts';
import { fieldOf, someValue } from './path.ts';

/** Turns a condition into a function of documents. */
export function compileCondition(condition: Condition): Matcher {
  switch (condition.kind) {
    case 'field':
      return compileField(condition);
    case 'document':
      return condition.test;
    case 'not': {
      const matches = compileCondition(condition.part);
      return (document) => !matches(document);
    }
    default: {
      const parts = condition.parts.map(compileCondition);
      if (condition.kind === 'or') return (document) => parts.some((matches) => matches(document));
      if (condition.kind === 'nor') return (document) => !parts.some((matches) => matches(document));
      if (parts.length === 1) return parts[0]!;
      return (document) => parts.every((matches) => matches(document));
    }
  }
}

function compileField({ path, whole, test }: FieldCondition): Matcher {
  if (path.length === 0) return (value) => test(value);
  if (path.length > 1) return (document) => someValue(document, path, whole, test);
  const name = path[0]!;
  return (document: Document) => {
    const value = fieldOf(document, name);
    return (Array.isArray(value) && !whole && value.some((item) => test(item))) || test(value);
  };
}
