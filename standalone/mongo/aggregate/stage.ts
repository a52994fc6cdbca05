import type { Document } from '../values/value.ts';

/** One stage, or several joined: documents in, documents out, as lazily as its nature allows. */
export type Stage = (documents: Iterable<Document>) => Iterable<Document>;

/** What a pipeline may reach beyond its own documents. */
export type World = {
  /** Documents of another collection of the same database that fit a filter, through its indexes. */
  readonly read: (collection: string, filter: Document) => Iterable<Document>;
  readonly variables: Document;
};
