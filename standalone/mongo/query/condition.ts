import type { Document, Value } from '../values/value.ts';

/** One test of the values a path leads to. */
export type FieldCondition = {
  readonly kind: 'field';
  /** Segments of the dotted path; none means the value at hand itself. */
  readonly path: readonly string[];
  readonly operator: string;
  readonly operand: Value;
  readonly test: (value: Value) => boolean;
  /** True when an array at the end of the path is tested as a whole only. */
  readonly whole: boolean;
};

export type Condition =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'document'; readonly test: (document: Document) => boolean }
  | FieldCondition;

export type Matcher = (document: Document) => boolean;

/** @returns the first segments of all paths a condition looks at, or undefined when it looks at whole documents */
export function rootsOf(condition: Condition): string[] | undefined {
  if (condition.kind === 'field') return condition.path.slice(0, 1);
  if (condition.kind === 'document') return undefined;
  if (condition.kind === 'not') return rootsOf(condition.part);
  const parts = condition.parts.map(rootsOf);
  return parts.includes(undefined) ? undefined : parts.flatMap((roots) => roots ?? []);
}
