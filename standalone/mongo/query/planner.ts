import { badValue } from '../errors.ts';
import { afterPrefix, type Index } from '../storage/index.ts';
import type { Collection } from '../storage/collection.ts';
import { maxKeyLength } from '../values/key.ts';
import { isDocument, plainNumber, typeOf, typeOrder, type Value } from '../values/value.ts';
import { type Constraint, constraintsOf, type KeyRange, fieldRanges, narrow, pointKeys } from './bounds.ts';
import type { Condition } from './condition.ts';
import { implies } from './implies.ts';
import { isNotANumber } from './predicates.ts';
import type { SortKey } from './sort.ts';

/** How the documents of a query are reached. */
export type Plan = {
  /** None: every document is looked at, in order of insertion. */
  readonly index?: Index;
  readonly ranges: readonly KeyRange[];
  /** True when each range is one whole key of a unique index. */
  readonly exact: boolean;
  readonly reverse: boolean;
  /** True when documents come in the order asked for. */
  readonly sorted: boolean;
  readonly bounded: number;
  /** True when every document within the ranges matches, so that none needs to be looked at. */
  readonly covered: boolean;
};

type Question = { readonly condition: Condition; readonly sort: readonly SortKey[]; readonly hint?: Value };
type Scored = { readonly plan: Plan; readonly score: number };

const maxRanges = 4000;

export function planQuery(collection: Collection | undefined, question: Question): Plan {
  const scan: Plan = {
    ranges: [],
    exact: false,
    reverse: false,
    sorted: question.sort.length === 0,
    bounded: 0,
    covered: isEverything(question.condition),
  };
  if (!collection) return scan;
  const hinted = hintedIndex(collection, question.hint);
  if (hinted === 'natural') return scan;
  if (hinted === 'reverse') return { ...scan, reverse: true };
  const constraints = constraintsOf(question.condition);
  if (hinted) return planIndex(hinted, question, constraints).plan;
  let best: Scored = { plan: scan, score: 0 };
  for (const index of collection.indexes) {
    if (index.spec.hidden || !isComplete(index, question.condition, constraints)) continue;
    const candidate = planIndex(index, question, constraints);
    if (candidate.score > best.score) best = candidate;
  }
  return best.plan;
}

/** Whether the index holds every document the query could mean. */
function isComplete(
  index: Index,
  condition: Condition,
  constraints: ReadonlyMap<string, readonly Constraint[]>,
): boolean {
  const { sparse, key } = index.spec;
  if (index.partial && !implies(condition, index.partial)) return false;
  if (!sparse) return true;
  return key.some(([path]) => constraints.get(path)?.some(demandsPresence) === true);
}

function demandsPresence({ points }: Constraint): boolean {
  return points === undefined || points.every((point) => point !== null && point !== undefined);
}

function planIndex(
  index: Index,
  { sort, condition }: Question,
  constraints: ReadonlyMap<string, readonly Constraint[]>,
): Scored {
  const { key, multikey } = index.spec;
  let prefixes: Buffer[] = [index.prefix];
  let ranges: KeyRange[] | undefined;
  const fixed = new Set<string>();
  let points = 0;
  let bounded = 0;
  const roots = new Set<string>();
  for (const [path, direction] of key) {
    const root = path.split('.')[0]!;
    const many = multikey.includes(root);
    const constraint = narrow(many && roots.has(root) ? [] : (constraints.get(path) ?? []), many);
    roots.add(root);
    if (!constraint) break;
    if (!constraint.points) {
      bounded += 1;
      const fields = fieldRanges(constraint, direction);
      ranges = prefixes.flatMap((prefix) =>
        fields.map(({ start, end }) => ({ start: Buffer.concat([prefix, start]), end: Buffer.concat([prefix, end]) })),
      );
      break;
    }
    const keys = pointKeys(constraint.points, direction);
    if (keys.length * prefixes.length > maxRanges) break;
    bounded += 1;
    points += 1;
    if (keys.length === 1) fixed.add(path);
    prefixes = prefixes.flatMap((prefix) => keys.map((bytes) => Buffer.concat([prefix, bytes])));
  }
  const exact = index.spec.unique && points === key.length;
  ranges ??= prefixes.map((prefix) => ({ start: prefix, end: exact ? prefix : afterPrefix(prefix) }));
  const order = index.spec.shortened ? undefined : sortOrder(index, sort, fixed);
  const longest = ranges.some(({ start, end }) => Math.max(start.length, end.length) > reliableLength);
  const plan: Plan = {
    index,
    ranges: longest ? ranges.map(shorten) : ranges,
    exact: exact && !longest,
    reverse: order === -1,
    sorted: order !== undefined,
    bounded,
    covered: !longest && isCovered(index, condition, new Set(key.slice(0, bounded).map(([path]) => path))),
  };
  const sortScore = sort.length > 0 && order !== undefined ? 3 : 0;
  return { plan, score: (exact ? 1000 : 0) + points * 8 + (bounded > points ? 4 : 0) + sortScore };
}

/** Keys beyond this length may end in a digest. */
const reliableLength = maxKeyLength - 32;

/** What lies beyond is left to the filter. */
function shorten({ start, end }: KeyRange): KeyRange {
  return {
    start: start.length > reliableLength ? start.subarray(0, reliableLength) : start,
    end: end.length > reliableLength || start.equals(end) ? afterPrefix(end.subarray(0, reliableLength)) : end,
  };
}

function isEverything(condition: Condition): boolean {
  return condition.kind === 'and' && condition.parts.every(isEverything);
}

/** Whether bounds on these paths say all that the condition says; arrays, null and NaN are left to the filter. */
function isCovered({ spec }: Index, condition: Condition, bounded: ReadonlySet<string>): boolean {
  if (spec.multikey.length > 0 || spec.shortened) return false;
  const parts = condition.kind === 'and' ? condition.parts : [condition];
  const seen = new Set<string>();
  return parts.every((part) => {
    if (part.kind !== 'field') return false;
    const path = part.path.join('.');
    if (!bounded.has(path) || seen.has(path)) return false;
    seen.add(path);
    if (part.operator === '$eq') return isPlain(part.operand);
    if (part.operator === '$in') return (part.operand as readonly Value[]).every(isPlain);
    return ['$gt', '$gte'].includes(part.operator) && isPlain(part.operand);
  });
}

function isPlain(value: Value): boolean {
  return !isNotANumber(value) && typeOf(value) !== typeOrder.nothing;
}

/** @returns 1 when the index yields the order asked for, -1 when it does backwards, undefined when it does not */
function sortOrder(index: Index, sort: readonly SortKey[], fixed: ReadonlySet<string>): 1 | -1 | undefined {
  const { key, multikey } = index.spec;
  const wanted = sort.filter(({ path }) => !fixed.has(path) || multikey.includes(path.split('.')[0]!));
  let order: number | undefined;
  let at = 0;
  for (const { path, direction } of wanted) {
    while (at < key.length && key[at]![0] !== path && fixed.has(key[at]![0])) at += 1;
    const field = key[at];
    if (!field || field[0] !== path || multikey.includes(path.split('.')[0]!)) return undefined;
    order ??= field[1] * direction;
    if (order !== field[1] * direction) return undefined;
    at += 1;
  }
  return order === -1 ? -1 : 1;
}

function hintedIndex(collection: Collection, hint: Value): Index | 'natural' | 'reverse' | undefined {
  if (hint === undefined || hint === null || hint === '') return undefined;
  if (isDocument(hint)) {
    const keys = Object.entries(hint);
    if (keys.length === 0) return undefined;
    const natural = plainNumber(hint['$natural']);
    if (natural !== undefined) return natural < 0 ? 'reverse' : 'natural';
    const wanted = JSON.stringify(keys.map(([path, direction]) => [path, plainNumber(direction)]));
    const found = collection.indexes.find(({ spec }) => JSON.stringify(spec.key) === wanted);
    if (found && !found.spec.hidden) return found;
  }
  const named = collection.indexes.find(({ spec }) => spec.name === hint && !spec.hidden);
  if (named) return named;
  throw badValue(
    'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
  );
}
