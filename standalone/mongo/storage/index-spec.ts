import type { Document } from '../values/value.ts';

/** One index as the catalogue keeps it. */
export type IndexSpec = {
  readonly id: number;
  readonly name: string;
  /** Dotted path and direction of every key field, in order. */
  readonly key: readonly (readonly [path: string, direction: 1 | -1])[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly hidden: boolean;
  readonly partialFilter: Document | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** The key and options exactly as asked for, for listIndexes. */
  readonly definition: Document;
  /** First segments of key paths under which a document had an array: bounds there may not be combined. */
  readonly multikey: readonly string[];
  /** True once a key was too long and its end replaced by a digest: the order is then not to be relied on. */
  readonly shortened: boolean;
};
