import { Int32 } from 'bson';
import { MongoError } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { compileCondition } from '../query/matcher.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { type Plan, planQuery } from '../query/planner.ts';
import { scanRecords } from '../query/scan.ts';
import { naturalOrder, parseSort } from '../query/sort.ts';
import { readDocument } from '../values/bytes.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { type Command, documentArgument } from './shared/command.ts';
import { version } from './handshake.ts';

type Query = { readonly filter: Document; readonly sort: Value; readonly hint: Value };

/** How a command would reach its documents. */
export const explain: Command = (engine, { command, database }) => {
  const inner = command['explain'];
  if (!isDocument(inner)) throw new MongoError(14, "BSON field 'explain.explain' must be an object");
  const [name, target] = Object.entries(inner)[0] ?? ['', undefined];
  const query = queryOf(name, inner);
  if (!query) throw new MongoError(59, `Explain failed due to unknown command: ${name}`);
  const hint = query.hint ?? naturalOrder(query.sort);
  const collection = engine.collection(database, String(target));
  const question = {
    condition: parseFilter(query.filter),
    sort: parseSort(query.sort),
    ...(hint === undefined ? {} : { hint }),
  };
  const plan = planQuery(collection, question);
  const stages = describePlan(plan);
  return {
    explainVersion: '1',
    queryPlanner: {
      namespace: `${database}.${String(target)}`,
      parsedQuery: query.filter,
      winningPlan: plan.sorted ? stages : { stage: 'SORT', sortPattern: query.sort, inputStage: stages },
      rejectedPlans: [],
    },
    ...(command['verbosity'] === 'queryPlanner'
      ? {}
      : { executionStats: execute(engine, database, String(target), plan, question.condition) }),
    serverInfo: { version },
    ok: 1,
  };
};

function queryOf(name: string, inner: Document): Query | undefined {
  switch (name) {
    case 'find':
      return { filter: documentArgument(inner, 'filter'), sort: inner['sort'], hint: inner['hint'] };
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return { filter: documentArgument(inner, 'query'), sort: inner['sort'], hint: inner['hint'] };
    case 'update':
    case 'delete': {
      const [first] = (inner[`${name}s`] ?? []) as Document[];
      return first && { filter: documentArgument(first, 'q'), sort: first['sort'], hint: first['hint'] };
    }
    case 'aggregate': {
      const [first, second] = inner['pipeline'] as Document[];
      const match = first?.['$match'];
      return {
        filter: isDocument(match) ? match : {},
        sort: (match === undefined ? first : second)?.['$sort'],
        hint: inner['hint'],
      };
    }
    default:
      return undefined;
  }
}

function describePlan({ index, reverse, exact, bounded }: Plan): Document {
  const direction = reverse ? 'backward' : 'forward';
  if (!index) return { stage: 'COLLSCAN', direction };
  const { name, key, multikey, unique, sparse, partialFilter } = index.spec;
  return {
    stage: 'FETCH',
    inputStage: {
      stage: 'IXSCAN',
      keyPattern: Object.fromEntries(key),
      indexName: name,
      isMultiKey: multikey.length > 0,
      isUnique: unique || exact,
      isSparse: sparse,
      isPartial: partialFilter !== undefined,
      direction,
      boundedFields: new Int32(bounded),
    },
  };
}

function execute(
  engine: Engine,
  database: string,
  name: string,
  plan: Plan,
  condition: ReturnType<typeof parseFilter>,
): Document {
  const collection = engine.collection(database, name);
  const matches = compileCondition(condition);
  let examined = 0;
  let returned = 0;
  for (const record of collection ? scanRecords(collection, plan, engine.environment.entries) : []) {
    examined += 1;
    const bytes = collection!.read(record);
    if (bytes && matches(readDocument(bytes))) returned += 1;
  }
  return {
    executionSuccess: true,
    nReturned: new Int32(returned),
    totalKeysExamined: new Int32(plan.index ? examined : 0),
    totalDocsExamined: new Int32(examined),
  };
}
