import { type Condition, type Matcher, rootsOf } from '../query/condition.ts';
import { compileCondition } from '../query/matcher.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { boundKey, maxKeyLength } from '../values/key.ts';
import type { Document } from '../values/value.ts';
import type { Table } from './environment.ts';
import { type IndexKeys, indexKeysOf } from './index-keys.ts';
import type { IndexSpec } from './index-spec.ts';
import { readRecordNumber, recordNumberBytes } from './record-number.ts';

/** One index over the entries table: [index id][key] → record, with the record in the key too unless it is unique. */
export class Index {
  spec: IndexSpec;
  readonly prefix: Buffer;
  /** What a document must meet to be in a partial index. */
  readonly partial: Condition | undefined;
  readonly #covers: Matcher;
  /** First segments of every path the entries depend on; undefined when that cannot be told. */
  readonly #roots: readonly string[] | undefined;
  readonly #entries: Table;

  constructor(spec: IndexSpec, entries: Table) {
    this.spec = spec;
    this.#entries = entries;
    this.prefix = Buffer.alloc(4);
    this.prefix.writeUInt32BE(spec.id);
    this.partial = spec.partialFilter && parseFilter(spec.partialFilter);
    this.#covers = this.partial ? compileCondition(this.partial) : () => true;
    const filtered = this.partial ? rootsOf(this.partial) : [];
    this.#roots = filtered && [...filtered, ...spec.key.map(([path]) => path.split('.')[0]!)];
  }

  /** @returns the keys a document has in this index; none when a sparse or partial index leaves it out */
  keysOf(document: Document): IndexKeys {
    if (!this.#covers(document)) return none;
    const found = indexKeysOf(document, this.spec.key);
    return this.spec.sparse && found.absent ? none : found;
  }

  /** False when two versions of a document share the very values the entries come from. */
  concerns(before: Document, after: Document): boolean {
    return this.#roots === undefined || this.#roots.some((root) => before[root] !== after[root]);
  }

  entryKey(key: Buffer, record: number): Buffer {
    const bound = boundKey(key);
    return this.spec.unique
      ? Buffer.concat([this.prefix, bound])
      : Buffer.concat([this.prefix, bound, recordNumberBytes(record)]);
  }

  /** @returns the record that holds a key of a unique index */
  holderOf(key: Buffer): number | undefined {
    const found = this.#entries.get(Buffer.concat([this.prefix, boundKey(key)]));
    return found === undefined ? undefined : readRecordNumber(found);
  }

  has(key: Buffer, record: number): boolean {
    const found = this.#entries.get(this.entryKey(key, record));
    return found !== undefined && readRecordNumber(found) === record;
  }

  add(key: Buffer, record: number): void {
    this.#entries.putSync(this.entryKey(key, record), recordNumberBytes(record));
  }

  remove(key: Buffer, record: number): void {
    this.#entries.removeSync(this.entryKey(key, record));
  }

  /** Removes every entry. */
  clear(): void {
    const keys = [...this.#entries.getKeys({ start: this.prefix, end: afterPrefix(this.prefix) })];
    for (const key of keys) this.#entries.removeSync(key);
  }
}

const none: IndexKeys = { keys: [], tuples: [], arrays: [], absent: true };

/** @returns the smallest key above all keys that begin with these bytes, none of which continues with 0xff */
export function afterPrefix(prefix: Uint8Array): Buffer {
  return Buffer.concat([prefix, Buffer.from([0xff])]);
}

export function isShortened(key: Buffer): boolean {
  return key.length > maxKeyLength;
}
