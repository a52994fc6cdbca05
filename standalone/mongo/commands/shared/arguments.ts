import { MongoError } from '../../errors.ts';
import { type Document, isDocument, isNumeric, isTrue, numberOf } from '../../values/value.ts';

/** Arguments every command may have: what drivers add, and what asks for nothing this engine does differently. */
const general = new Set(
  `$db $readPreference $clusterTime lsid readConcern writeConcern maxTimeMS comment apiVersion apiStrict
   apiDeprecationErrors txnNumber autocommit startTransaction`.split(/\s+/),
);

/** Arguments by command; all others would be left out of account, so they are refused. */
const known: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    find: `find filter sort projection hint skip limit batchSize singleBatch let collation allowDiskUse noCursorTimeout
      allowPartialResults tailable awaitData oplogReplay ntoreturn returnKey showRecordId min max`,
    getMore: 'getMore collection batchSize',
    aggregate: 'aggregate pipeline cursor hint let collation allowDiskUse bypassDocumentValidation explain',
    count: 'count query skip limit hint collation',
    distinct: 'distinct key query hint collation',
    insert: 'insert documents ordered bypassDocumentValidation stmtIds',
    update: 'update updates ordered bypassDocumentValidation let stmtIds',
    delete: 'delete deletes ordered let stmtIds',
    findAndModify: `findAndModify query sort remove update new fields projection upsert arrayFilters hint let collation
      bypassDocumentValidation stmtId`,
  }).map(([name, list]) => [name, new Set(list.split(/\s+/))]),
);

/** What MongoDB has and this engine does not: a result without it would be wrong. */
const unsupported = new Set(['min', 'max', 'returnKey', 'showRecordId', 'oplogReplay']);

export function checkArguments(name: string, command: Document): void {
  const allowed = known[name];
  if (allowed) {
    for (const argument of Object.keys(command)) {
      if (general.has(argument)) continue;
      if (!allowed.has(argument)) throw new MongoError(40415, `BSON field '${name}.${argument}' is an unknown field.`);
      if (name === 'find' && unsupported.has(argument) && isTrue(command[argument])) {
        throw new MongoError(115, `find with ${argument} is not supported by this engine`);
      }
    }
  }
  checkWriteConcern(command['writeConcern']);
}

/** One server cannot promise what takes several. */
function checkWriteConcern(concern: unknown): void {
  const w = isDocument(concern) ? concern['w'] : undefined;
  if (isNumeric(w) && numberOf(w) > 1) throw new MongoError(2, "cannot use 'w' > 1 when a host is not replicated");
  if (typeof w === 'string' && w !== 'majority') {
    throw new MongoError(2, `cannot use non-majority 'w' mode ${w} when a host is not a member of a replica set`);
  }
}
