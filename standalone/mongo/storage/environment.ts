import { open, type Database, type RootDatabase } from 'lmdb';

export type Table = Database<Uint8Array, Uint8Array>;

type Work = {
  readonly run: () => unknown;
  readonly done: (value: unknown) => void;
  readonly fail: (reason: unknown) => void;
};
type Outcome = { readonly work: Work; readonly value?: unknown; readonly error?: unknown };

/**
 * The LMDB files of one engine. All changes go through write(), one after another, in transactions shared by
 * whoever is waiting; write() resolves only when its transaction is on the disk.
 */
export class Environment {
  readonly records: Table;
  readonly entries: Table;
  readonly catalogue: Table;
  /** Called when a shared transaction had to be rolled back, so that what memory holds is read anew. */
  onRollback: () => void = () => undefined;
  readonly #root: RootDatabase<Uint8Array, Uint8Array>;
  #waiting: Work[] = [];
  #draining: Promise<void> | undefined;

  constructor(directory: string) {
    this.#root = open<Uint8Array, Uint8Array>({
      path: directory,
      noSubdir: false,
      encoding: 'binary',
      keyEncoding: 'binary',
      maxDbs: 4,
    });
    this.records = this.#table('records');
    this.entries = this.#table('entries');
    this.catalogue = this.#table('catalogue');
  }

  #table(name: string): Table {
    return this.#root.openDB<Uint8Array, Uint8Array>({ name, encoding: 'binary', keyEncoding: 'binary' });
  }

  /** Runs a change alone and atomically with respect to all others. */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ run, done: resolve as (value: unknown) => void, fail: reject });
      this.#draining ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      let outcomes: Outcome[] = [];
      let taken: Work[] = [];
      try {
        await this.#root.childTransaction(() => {
          taken = this.#waiting;
          this.#waiting = [];
          outcomes = taken.map(attempt);
        });
        await this.#root.flushed;
        for (const { work, value, error } of outcomes) {
          if (error === undefined) work.done(value);
          else work.fail(error);
        }
      } catch (error) {
        this.onRollback();
        for (const work of taken.length > 0 ? taken : this.#waiting.splice(0)) work.fail(error);
      }
    }
    this.#draining = undefined;
  }

  async close(): Promise<void> {
    await this.#draining;
    await this.#root.close();
  }
}

/** A refusal concerns its own command only; anything else rolls the shared transaction back. */
function attempt(work: Work): Outcome {
  try {
    return { work, value: work.run() };
  } catch (error) {
    if (isRefusal(error)) return { work, error };
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'codeName' in error;
}
