import { setTimeout as pause } from 'node:timers/promises';
import { Schema, type Connection, type Model, type SchemaDefinition } from 'mongoose';
import { Refusal, type HappeningDraft } from '../kernel/index.ts';
import {
  keep,
  keepAside,
  numbered,
  toStored,
  type Aside,
  type Decided,
  type Outcome,
  type Stored,
} from './aggregates/keep.ts';
import { lastKnown, type LastKnown } from './aggregates/last-known.ts';
import { MOST_WAITING, outboxOverflow } from './aggregates/outbox-overflow.ts';
import { pagedLists, type PagedList } from './aggregates/paged-lists.ts';
import { coalesce, coalesceByKey } from './coalesce.ts';
import { isDuplicateKey, storeSchemaOptions } from './mongo.ts';
import type { Outbox } from './outbox.ts';
import { sharedWrites, type SharedWrites } from './shared-writes.ts';

/** What a decision leads to: the new value (absent when nothing changes), what happened, and the answer for the caller. */
export interface Change<Value, Result> {
  readonly next?: Value;
  readonly happenings?: readonly HappeningDraft[];
  readonly result: Result;
}

export interface ChangeOptions {
  /** The happening this change reacts to: a second change for the same cause is not made (its result is `undefined`). */
  readonly cause?: string | undefined;
}

/**
 * One aggregate per document, with its pending happenings (`outbox`) and the causes it has answered in the same document,
 * so that a change, what follows from it and the mark that it was done are one write.
 */
export interface AggregateStore<Value extends { readonly id: string }> extends Outbox {
  readonly model: Model<Stored>;
  /** Reads one; concurrent reads share a round trip. */
  find(id: string): Promise<Value | null>;
  /** Ids of aggregates in whose long list somebody with this key stands, or stood a moment ago; its end is not looked through. */
  inLongList(key: string): Promise<string[]>;
  /** Removes pages of long lists made before this time that a crash has left, named by no document. */
  sweepLongLists(before: Date): Promise<void>;
  findWhere(filter: Filter, options?: { sort?: Record<string, 1 | -1>; limit?: number }): Promise<Value[]>;
  /**
   * Adds a new aggregate. The same id again returns what is there, unchanged: the request had been answered before.
   * @throws Error with code 11000 when another unique index refuses
   */
  insert(value: Value, happenings: readonly HappeningDraft[]): Promise<Value>;
  /**
   * Reads, lets `decide` (pure) choose, and writes if nobody else wrote in between, else decides again on the new value.
   * Concurrent changes of one aggregate in this process are decided one after the other and share one write.
   * @returns the decision's result; null when there is no such aggregate
   */
  change<Result>(
    id: string,
    decide: (value: Value) => Change<Value, Result>,
    options?: ChangeOptions,
  ): Promise<Result | null | undefined>;
}

/** What every store stands on; `onOutbox` is called after each write that left something for the relay. */
export interface StoreParts {
  readonly connection: Connection;
  readonly onOutbox: () => void;
}

export type Filter = Record<string, unknown>;

const BY_ID: Record<string, 1 | -1> = { _id: 1 };
const MOST_TRIES = 50;

/** The fields of a value; those by which the store keeps its own books are not free for it. */
export type Fields = SchemaDefinition & { readonly [Own in '_id' | 'version' | 'outbox' | 'causes']?: never };

/** Index options beside the fields: `unique`, `partialFilterExpression`, … as mongoose takes them. */
export type IndexSpec = readonly [fields: Record<string, 1 | -1>, options?: Record<string, unknown>];

export type { Stored } from './aggregates/keep.ts';

export interface Upkeep<Value> {
  /**
   * For aggregates that are listed by region: the paths of the value's region, which never changes, and of every one above
   * it; kept as `regions` beside the value, so that an index finds in order what lies in a region or below.
   */
  readonly pathsOf?: (value: Value) => readonly string[];
  /** Brings what older code kept into today's shape when it is read; the next change keeps it so. */
  readonly upgrade?: (value: Value) => Value;
  /** A list that may grow long: only its end is kept in the document, so that the next entry costs no more than the first. */
  readonly long?: PagedList;
  /**
   * Of aggregates that many change at about the same time: a change is first decided on what this process read or wrote a
   * moment ago, which saves a round trip; the write itself tells whether it is still so. They must never be removed.
   */
  readonly isHot?: boolean;
}

/**
 * @param name the collection, in the plural
 * @param fields one mongoose type per field of the value, except `id`; nested parts are `Schema.Types.Mixed`
 */
export function aggregateStore<Value extends { readonly id: string }>(
  { connection, onOutbox }: StoreParts,
  name: string,
  fields: Fields,
  indexes: readonly IndexSpec[] = [],
  { pathsOf, upgrade = (value) => value, long, isHot = false }: Upkeep<Value> = {},
): AggregateStore<Value> {
  const model = aggregateModel(connection, name, pathsOf ? { ...fields, regions: [String] } : fields, indexes);

  const aside = long && { lists: pagedLists(connection, name, long), overflow: outboxOverflow(connection, name) };
  const toValue = (document: Stored): Value => upgrade(valueIn<Value>(document));
  const readMany = coalesce<string, Stored | null>(async (ids) => {
    const documents = await whole(await model.find({ _id: { $in: [...new Set(ids)] } }).lean<Stored[]>());
    const byId = new Map(documents.map((document) => [document._id, document]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  const writes = sharedWrites(model);
  const known = isHot ? lastKnown() : undefined;
  const changeMany = coalesceByKey<Pending<Value>, unknown>(
    (id, pending) => changeTogether({ read: readMany, known, writes, name, onOutbox, toValue, aside }, id, pending),
    { most: 500, isUnlimited: true },
  );

  return {
    name,
    model,
    inLongList: async (key) => (await aside?.lists.having(key)) ?? [],
    sweepLongLists: async (before) => aside?.lists.sweep(before),
    async find(id) {
      const document = await readMany(id);
      if (document === null) return null;
      known?.note(document);
      return toValue(document);
    },
    async findWhere(filter, { sort = BY_ID, limit = 1000 } = {}) {
      const documents = await model.find(filter).sort(sort).limit(limit).lean<Stored[]>();
      return (await whole(documents)).map(toValue);
    },
    async insert(value, happenings) {
      const beside = pathsOf && { regions: [...pathsOf(value)] };
      const document = {
        ...toStored(value),
        ...beside,
        version: 0,
        causes: [],
        outbox: numbered(name, value.id, 0, happenings),
      };
      try {
        await writes.insert({ ...nullsOf(document), ...model.castObject(document) });
        if (happenings.length > 0) onOutbox();
        return value;
      } catch (error) {
        if (!isDuplicateKey(error, '_id')) throw error;
        return toValue((await readMany(value.id))!);
      }
    },
    async change(id, decide, { cause } = {}) {
      return (await changeMany(id, { decide: decide as Pending<Value>['decide'], cause })) as never;
    },
    async pending(limit) {
      const before = (await aside?.overflow.pending(limit)) ?? [];
      const documents = await model
        .find({ 'outbox.id': { $gt: '' } }, { outbox: 1 })
        .limit(limit)
        .lean<Stored[]>();
      return [...before, ...documents.map((document) => ({ id: document._id, happenings: document.outbox }))];
    },
    async clear(id, happeningIds) {
      await model.updateOne({ _id: id }, { $pull: { outbox: { id: { $in: happeningIds } } } });
      await aside?.overflow.clear(id);
    },
  };

  /** With their long lists; a document whose pages were replaced since it was read is read again. */
  async function whole(documents: readonly Stored[], tries = 0): Promise<Stored[]> {
    if (aside === undefined) return [...documents];
    if (tries > MOST_TRIES) throw new Error(`Pages of a document in ${name} are lost.`);
    const put = (await aside.lists.whole(documents)) as (Stored | null)[];
    return Promise.all(
      put.map(async (document, index) => {
        if (document !== null) return document;
        const again = await model.findById(documents[index]!._id).lean<Stored>().orFail();
        return (await whole([again as Stored], tries + 1))[0]!;
      }),
    );
  }
}

interface Pending<Value> {
  readonly decide: (value: Value) => Change<Value, unknown>;
  readonly cause: string | undefined;
}

function aggregateModel(
  connection: Connection,
  name: string,
  fields: Fields,
  indexes: readonly IndexSpec[],
): Model<Stored> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      outbox: { type: [Schema.Types.Mixed], required: true },
      causes: { type: [String], required: true },
      ...fields,
    },
    { ...storeSchemaOptions, collection: name },
  );
  schema.index({ 'outbox.id': 1 }, { partialFilterExpression: { 'outbox.id': { $gt: '' } } });
  for (const [keys, options] of indexes) schema.index(keys, options);
  return connection.model(name, schema) as unknown as Model<Stored>;
}

interface Home<Value> {
  readonly read: (id: string) => Promise<Stored | null>;
  readonly known: LastKnown | undefined;
  readonly writes: SharedWrites;
  readonly name: string;
  readonly onOutbox: () => void;
  readonly toValue: (document: Stored) => Value;
  readonly aside: Aside | undefined;
}

async function changeTogether<Value extends { readonly id: string }>(
  home: Home<Value>,
  id: string,
  pending: readonly Pending<Value>[],
): Promise<unknown[]> {
  const remembered = home.known?.get(id);
  if (remembered !== undefined && remembered.outbox.length < MOST_WAITING) {
    const { answers, outcome } = await decideAndKeep(home, remembered, pending);
    // Where nothing was written, nothing has told whether it is still so.
    if (typeof outcome === 'object') return answers;
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const document = await home.read(id);
    if (document === null) return pending.map(() => null);
    const { answers, outcome } = await decideAndKeep(home, document, pending);
    if (outcome !== 'overtaken') return answers;
    await pause(Math.random() * Math.min(2 ** tries, 50));
  }
  throw new Refusal('conflict', 'store.busy');
}

async function decideAndKeep<Value extends { readonly id: string }>(
  { known, writes, name, onOutbox, toValue, aside }: Home<Value>,
  document: Stored,
  pending: readonly Pending<Value>[],
): Promise<{ readonly answers: unknown[]; readonly outcome: Outcome }> {
  const decided = decideInTurn(toValue(document), document.causes, pending);
  const outcome = await (aside === undefined
    ? keep(writes, name, document, decided)
    : keepAside(aside, writes, name, document, decided));
  if (typeof outcome === 'object' && outcome.document !== null) known?.note(outcome.document);
  else known?.forget(document._id);
  if (typeof outcome === 'object' && decided.happenings.length > 0) onOutbox();
  return { answers: decided.answers, outcome };
}

function decideInTurn<Value>(
  before: Value,
  answered: readonly string[],
  pending: readonly Pending<Value>[],
): Decided<Value> {
  const happenings: HappeningDraft[] = [];
  const causes: string[] = [];
  let value = before;
  const answers = pending.map(({ decide, cause }) => {
    if (cause !== undefined && (answered.includes(cause) || causes.includes(cause))) return undefined;
    try {
      const change = decide(value);
      value = change.next ?? value;
      happenings.push(...(change.happenings ?? []));
      if (cause !== undefined) causes.push(cause);
      return change.result;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  });
  return { value, answers, happenings, causes };
}

function valueIn<Value>(document: Stored): Value {
  const { _id, version: _version, outbox: _outbox, causes: _causes, regions: _regions, ...fields } = document;
  return { id: _id, ...fields } as Value;
}

/** Casting leaves null out, but what is kept comes back as it was given. */
const nullsOf = (document: Record<string, unknown>): Record<string, null> =>
  Object.fromEntries(
    Object.entries(document).flatMap(([field, value]) => (value === null ? [[field, null] as const] : [])),
  );
