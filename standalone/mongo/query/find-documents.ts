import type { Engine } from '../engine.ts';
import type { Collection } from '../storage/collection.ts';
import { readDocument } from '../values/bytes.ts';
import type { Document, Value } from '../values/value.ts';
import type { Condition } from './condition.ts';
import { compileCondition } from './matcher.ts';
import { planQuery } from './planner.ts';
import { scanRecords } from './scan.ts';
import { type SortKey, sortDocuments } from './sort.ts';

/** A stored document with where it lies and the bytes it is stored in; read only when somebody looks. */
export class Found {
  readonly record: number;
  readonly bytes: Uint8Array;
  #document: Document | undefined;

  constructor(record: number, bytes: Uint8Array) {
    this.record = record;
    this.bytes = bytes;
  }

  get document(): Document {
    this.#document ??= readDocument(this.bytes);
    return this.#document;
  }
}

export type Search = {
  readonly condition: Condition;
  readonly sort?: readonly SortKey[];
  readonly hint?: Value;
  readonly skip?: number;
  /** No limit when missing or zero. */
  readonly limit?: number;
};

/** Documents that match, in the order asked for; lazily, unless they have to be sorted first. */
export function* findDocuments(engine: Engine, collection: Collection | undefined, search: Search): Generator<Found> {
  const { condition, sort = [], hint, skip = 0, limit = 0 } = search;
  const plan = planQuery(collection, { condition, sort, ...(hint === undefined ? {} : { hint }) });
  if (!collection) return;
  const records = scanRecords(collection, plan, engine.environment.entries);
  const matched = matching(collection, plan.covered ? undefined : condition, records);
  const ordered = plan.sorted ? matched : sortDocuments([...matched], ({ document }) => document, sort);
  let at = 0;
  for (const found of ordered) {
    at += 1;
    if (at <= skip) continue;
    yield found;
    if (limit > 0 && at >= skip + limit) return;
  }
}

function* matching(
  collection: Collection,
  condition: Condition | undefined,
  records: Iterable<number>,
): Generator<Found> {
  const matches = condition && compileCondition(condition);
  for (const record of records) {
    const bytes = collection.read(record);
    if (bytes === undefined) continue;
    const found = new Found(record, bytes);
    if (!matches || matches(found.document)) yield found;
  }
}

/** How many documents match; looks at none where the index says it all. */
export function countDocuments(engine: Engine, collection: Collection | undefined, search: Search): number {
  const { condition, hint, skip = 0, limit = 0 } = search;
  const plan = planQuery(collection, { condition, sort: [], ...(hint === undefined ? {} : { hint }) });
  if (!collection) return 0;
  const records = scanRecords(collection, plan, engine.environment.entries);
  let matched = 0;
  if (plan.covered && !plan.index) matched = collection.count();
  else for (const _ of plan.covered ? records : matching(collection, condition, records)) matched += 1;
  const left = Math.max(0, matched - skip);
  return limit > 0 ? Math.min(left, limit) : left;
}
