import { MongoError } from '../errors.ts';
import { readDocument } from '../values/bytes.ts';
import type { Document, Value } from '../values/value.ts';
import type { Environment } from './environment.ts';
import { Index, isShortened } from './index.ts';
import type { IndexKeys } from './index-keys.ts';
import type { IndexSpec } from './index-spec.ts';
import { readRecordNumber, recordKey } from './record-number.ts';
import { describeKey } from './describe-key.ts';

type Planned = { readonly index: Index; readonly keys: IndexKeys };

/** Documents of one collection with their index entries; every change keeps the two together. */
export class Collection {
  readonly id: number;
  readonly database: string;
  readonly name: string;
  indexes: Index[];
  /** Told when an index has become multikey or shortened, so that the catalogue keeps it. */
  onIndexChange: () => void = () => undefined;
  readonly #environment: Environment;
  #lastRecord: number;

  constructor(environment: Environment, id: number, database: string, name: string, specs: readonly IndexSpec[]) {
    this.id = id;
    this.database = database;
    this.name = name;
    this.#environment = environment;
    this.indexes = specs.map((spec) => new Index(spec, environment.entries));
    const [last] = environment.records.getKeys({
      start: recordKey(id + 1, 0),
      end: recordKey(id, 0),
      reverse: true,
      limit: 1,
    });
    this.#lastRecord = last === undefined ? 0 : readRecordNumber(last.subarray(4));
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  read(record: number): Uint8Array | undefined {
    return this.#environment.records.get(recordKey(this.id, record));
  }

  /** Record numbers from one on, in order of insertion. */
  records(options: { readonly after?: number; readonly limit?: number; readonly reverse?: boolean }): number[] {
    const low = recordKey(this.id, options.reverse ? 0 : (options.after ?? 0) + 1);
    const high = recordKey(this.id, options.reverse ? (options.after ?? 2 ** 48) - 1 : 2 ** 48 - 1);
    const range = options.reverse
      ? { start: high, end: low, reverse: true, inclusiveEnd: true }
      : { start: low, end: high, inclusiveEnd: true };
    const keys = this.#environment.records.getKeys({
      ...range,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
    });
    return Array.from(keys, (key) => readRecordNumber(key.subarray(4)));
  }

  count(): number {
    return this.#environment.records.getKeysCount({ start: recordKey(this.id, 0), end: recordKey(this.id + 1, 0) });
  }

  /** Bytes of all documents. */
  size(): number {
    return this.records({}).reduce((sum, record) => sum + (this.read(record)?.length ?? 0), 0);
  }

  insert(document: Document, bytes: Uint8Array): number {
    const planned = this.indexes.map((index) => ({ index, keys: index.keysOf(document) }));
    const record = this.#lastRecord + 1;
    for (const plan of planned) this.#requireUnique(plan, record);
    this.#lastRecord = record;
    this.#environment.records.putSync(recordKey(this.id, record), bytes);
    for (const { index, keys } of planned) for (const key of keys.keys) index.add(key, record);
    this.#note(planned);
    return record;
  }

  replace(record: number, before: Document, after: Document, bytes: Uint8Array): void {
    const concerned = this.indexes.filter((index) => index.concerns(before, after));
    const changes = concerned.map((index) => {
      const old = index.keysOf(before);
      const keys = index.keysOf(after);
      return { index, keys, gone: without(old.keys, keys.keys), come: without(keys.keys, old.keys) };
    });
    for (const change of changes) this.#requireUnique(change, record);
    this.#environment.records.putSync(recordKey(this.id, record), bytes);
    for (const { index, gone, come } of changes) {
      for (const key of gone) index.remove(key, record);
      for (const key of come) index.add(key, record);
    }
    this.#note(changes);
  }

  remove(record: number, document: Document): void {
    for (const index of this.indexes) for (const key of index.keysOf(document).keys) index.remove(key, record);
    this.#environment.records.removeSync(recordKey(this.id, record));
  }

  /** Adds an index over the documents there are, or nothing when two of them share a unique key. */
  build(spec: IndexSpec): void {
    const index = new Index(spec, this.#environment.entries);
    const taken = new Map<string, number>();
    const found: { record: number; keys: IndexKeys }[] = [];
    for (const record of this.records({})) {
      const keys = index.keysOf(readDocument(this.read(record)!));
      if (spec.unique) {
        keys.keys.forEach((key, at) => {
          const text = key.toString('latin1');
          if (taken.has(text)) throw this.#duplicate(index, keys.tuples[at]!);
          taken.set(text, record);
        });
      }
      found.push({ record, keys });
    }
    this.indexes.push(index);
    for (const { record, keys } of found) for (const key of keys.keys) index.add(key, record);
    this.#note(found.map(({ keys }) => ({ index, keys })));
  }

  drop(index: Index): void {
    index.clear();
    this.indexes = this.indexes.filter((other) => other !== index);
  }

  /** Removes every document and entry. */
  clear(): void {
    for (const index of this.indexes) index.clear();
    for (const record of this.records({})) this.#environment.records.removeSync(recordKey(this.id, record));
  }

  /** How many entries each index must have, and which indexes lack one of them. */
  audit(): { readonly records: number; readonly expected: ReadonlyMap<string, number>; readonly missing: string[] } {
    const expected = new Map<string, number>();
    const missing: string[] = [];
    const records = this.records({});
    for (const record of records) {
      const document = readDocument(this.read(record)!);
      for (const index of this.indexes) {
        const { keys } = index.keysOf(document);
        expected.set(index.spec.name, (expected.get(index.spec.name) ?? 0) + keys.length);
        if (keys.some((key) => !index.has(key, record))) missing.push(index.spec.name);
      }
    }
    return { records: records.length, expected, missing };
  }

  #requireUnique({ index, keys }: Planned, record: number): void {
    if (!index.spec.unique) return;
    keys.keys.forEach((key, at) => {
      const holder = index.holderOf(key);
      if (holder !== undefined && holder !== record) throw this.#duplicate(index, keys.tuples[at]!);
    });
  }

  #duplicate(index: Index, tuple: readonly Value[]): MongoError {
    const keyPattern = Object.fromEntries(index.spec.key);
    const keyValue = Object.fromEntries(
      index.spec.key.map(([path], at) => [path, typeof tuple[at] === 'symbol' ? undefined : tuple[at]]),
    );
    return new MongoError(
      11000,
      `E11000 duplicate key error collection: ${this.namespace} index: ${index.spec.name} dup key: ${describeKey(keyValue)}`,
      { keyPattern, keyValue },
    );
  }

  #note(planned: readonly Planned[]): void {
    let changed = false;
    for (const { index, keys } of planned) {
      const arrays = keys.arrays.filter((root) => !index.spec.multikey.includes(root));
      const shortened = index.spec.shortened || keys.keys.some(isShortened);
      if (arrays.length === 0 && shortened === index.spec.shortened) continue;
      index.spec = { ...index.spec, multikey: [...index.spec.multikey, ...arrays], shortened };
      changed = true;
    }
    if (changed) this.onIndexChange();
  }
}

/** The keys that are not among the others, however many both are. */
function without(keys: readonly Buffer[], others: readonly Buffer[]): readonly Buffer[] {
  if (keys.length === 0 || others.length === 0) return keys;
  const there = new Set(others.map((key) => key.toString('latin1')));
  return keys.filter((key) => !there.has(key.toString('latin1')));
}
