import { MongoError } from '../errors.ts';
import { readDocument, writeDocument } from '../values/bytes.ts';
import { type Document, plainNumber } from '../values/value.ts';
import { Collection } from './collection.ts';
import type { Environment } from './environment.ts';
import type { IndexSpec } from './index-spec.ts';
import { specFrom } from './read-spec.ts';

const counterKey = Buffer.from([0]);

/** Which collections and indexes there are; in memory, and in the catalogue table. */
export class Catalogue {
  readonly environment: Environment;
  readonly #collections = new Map<string, Collection>();
  #lastId = 0;

  constructor(environment: Environment) {
    this.environment = environment;
    environment.onRollback = () => this.#load();
    this.#load();
  }

  find(database: string, name: string): Collection | undefined {
    return this.#collections.get(`${database}.${name}`);
  }

  /** Within a write: the collection, made with its _id index when there is none. */
  ensure(database: string, name: string): Collection {
    const found = this.find(database, name);
    if (found) return found;
    requireName(database, name);
    const id = this.nextId();
    const definition = { v: 2, key: { _id: 1 }, name: '_id_' };
    const collection = this.#add(id, database, name, [specFrom(definition, this.nextId())]);
    this.save(collection);
    return collection;
  }

  /** Within a write: an id for a collection or an index, never given twice. */
  nextId(): number {
    this.#lastId += 1;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(this.#lastId);
    this.environment.catalogue.putSync(counterKey, bytes);
    return this.#lastId;
  }

  save(collection: Collection): void {
    const indexes = collection.indexes.map(({ spec }) => ({
      id: spec.id,
      multikey: [...spec.multikey],
      shortened: spec.shortened,
      definition: spec.definition,
    }));
    const { id, database, name } = collection;
    this.environment.catalogue.putSync(catalogueKey(id), writeDocument({ id, database, name, indexes }));
  }

  remove(collection: Collection): void {
    collection.clear();
    this.environment.catalogue.removeSync(catalogueKey(collection.id));
    this.#collections.delete(collection.namespace);
  }

  rename(collection: Collection, database: string, name: string): void {
    requireName(database, name);
    this.#collections.delete(collection.namespace);
    const specs = collection.indexes.map(({ spec }) => spec);
    this.save(this.#add(collection.id, database, name, specs));
  }

  collections(database?: string): Collection[] {
    return [...this.#collections.values()].filter((one) => database === undefined || one.database === database);
  }

  databases(): string[] {
    return [...new Set(this.collections().map(({ database }) => database))].toSorted();
  }

  #add(id: number, database: string, name: string, specs: readonly IndexSpec[]): Collection {
    const collection = new Collection(this.environment, id, database, name, specs);
    collection.onIndexChange = () => this.save(collection);
    this.#collections.set(collection.namespace, collection);
    return collection;
  }

  #load(): void {
    this.#collections.clear();
    for (const { key, value } of this.environment.catalogue.getRange({})) {
      if (key.length === 1) {
        this.#lastId = Buffer.from(value).readUInt32BE();
        continue;
      }
      const stored = readDocument(value) as { id: unknown; database: string; name: string; indexes: Document[] };
      const specs = stored.indexes.map((index) => ({
        ...specFrom(index['definition'] as Document, plainNumber(index['id'])!),
        multikey: index['multikey'] as string[],
        shortened: index['shortened'] === true,
      }));
      this.#add(plainNumber(stored.id)!, stored.database, stored.name, specs);
    }
  }
}

function catalogueKey(id: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(id);
  return bytes;
}

/** @see https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions */
export function requireName(database: string, name: string): void {
  if (database === '' || database.length > 63 || /[/\\. "$*<>:|?\0]/.test(database)) {
    throw new MongoError(73, `Invalid database name: '${database}'`);
  }
  if (name === '' || name.includes('$') || name.includes('\0') || name.startsWith('.') || name.endsWith('.')) {
    throw new MongoError(73, `Invalid namespace specified '${database}.${name}'`);
  }
}
