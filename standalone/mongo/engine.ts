import { ObjectId } from 'bson';
import { Cursors } from './cursors.ts';
import { Catalogue } from './storage/catalogue.ts';
import { Environment } from './storage/environment.ts';
import type { Collection } from './storage/collection.ts';

/** Everything the commands of one server work on. */
export class Engine {
  readonly environment: Environment;
  readonly catalogue: Catalogue;
  readonly cursors = new Cursors();
  readonly startedAt = new Date();
  /** Whether documents are deleted when their index says so, as MongoDB's `ttlMonitorEnabled`. */
  deletesExpired = true;
  /** Names this run of the server to drivers that watch it. */
  readonly processId = new ObjectId();

  constructor(directory: string) {
    this.environment = new Environment(directory);
    this.catalogue = new Catalogue(this.environment);
  }

  collection(database: string, name: string): Collection | undefined {
    return this.catalogue.find(database, name);
  }

  write<T>(run: () => T): Promise<T> {
    return this.environment.write(run);
  }

  close(): Promise<void> {
    return this.environment.close();
  }
}
