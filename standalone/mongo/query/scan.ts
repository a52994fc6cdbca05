import type { Collection } from '../storage/collection.ts';
import type { Table } from '../storage/environment.ts';
import { readRecordNumber } from '../storage/record-number.ts';
import type { KeyRange } from './bounds.ts';
import type { Plan } from './planner.ts';

const pageSize = 256;

/** Numbers of the records a plan reaches, each once; may be continued after others have written. */
export function* scanRecords(collection: Collection, plan: Plan, entries: Table): Generator<number> {
  if (!plan.index) yield* scanAll(collection, plan.reverse);
  else if (plan.exact) yield* scanPoints(plan, entries);
  else if (plan.ranges.length === 1 && plan.index.spec.multikey.length === 0) {
    yield* scanRange(plan.ranges[0]!, plan.reverse, entries);
  } else yield* scanOnce(plan, entries);
}

function* scanAll(collection: Collection, reverse: boolean): Generator<number> {
  let last: number | undefined;
  for (;;) {
    const page = collection.records({ limit: pageSize, reverse, ...(last === undefined ? {} : { after: last }) });
    yield* page;
    if (page.length < pageSize) return;
    last = page[page.length - 1]!;
  }
}

function* scanPoints(plan: Plan, entries: Table): Generator<number> {
  const ranges = plan.reverse ? plan.ranges.toReversed() : plan.ranges;
  const seen = new Set<number>();
  for (const { start } of ranges) {
    const found = entries.get(start);
    if (found === undefined) continue;
    const record = readRecordNumber(found);
    if (seen.has(record)) continue;
    seen.add(record);
    yield record;
  }
}

/** A document with several keys in range is met once only, at the first. */
function* scanOnce(plan: Plan, entries: Table): Generator<number> {
  const seen = new Set<number>();
  for (const range of plan.reverse ? plan.ranges.toReversed() : plan.ranges) {
    for (const record of scanRange(range, plan.reverse, entries)) {
      if (seen.has(record)) continue;
      seen.add(record);
      yield record;
    }
  }
}

function* scanRange({ start, end }: KeyRange, reverse: boolean, entries: Table): Generator<number> {
  let last: Uint8Array | undefined;
  for (;;) {
    const range = reverse
      ? { start: last ?? end, end: start, reverse: true, inclusiveEnd: true, exclusiveStart: last !== undefined }
      : { start: last ?? start, end, exclusiveStart: last !== undefined };
    const page = [...entries.getRange({ ...range, limit: pageSize })];
    for (const { value } of page) yield readRecordNumber(value);
    if (page.length < pageSize) return;
    last = page[page.length - 1]!.key;
  }
}
