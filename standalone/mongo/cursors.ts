import { randomBytes } from 'node:crypto';
import { MongoError } from './errors.ts';
import { maxDocumentSize } from './values/bytes.ts';

/** How long a cursor nobody asks for is kept, as MongoDB does. */
const idleMilliseconds = 10 * 60 * 1000;

type Open = {
  readonly namespace: string;
  readonly documents: Iterator<Uint8Array>;
  /** Taken from the source, but did not fit into the last batch. */
  ahead: Uint8Array | undefined;
  usedAt: number;
};

export type Batch = { readonly documents: readonly Uint8Array[]; readonly id: bigint };

/** Results that did not fit into one reply. */
export class Cursors {
  readonly #open = new Map<bigint, Open>();

  /** The first batch, and a cursor for what is left when there is more. */
  start(namespace: string, documents: Iterable<Uint8Array>, batchSize: number, single = false): Batch {
    const cursor: Open = { namespace, documents: documents[Symbol.iterator](), ahead: undefined, usedAt: Date.now() };
    const batch = take(cursor, batchSize);
    if (batch.done || single) {
      cursor.documents.return?.();
      return { documents: batch.documents, id: 0n };
    }
    const id = newId();
    this.#open.set(id, cursor);
    return { documents: batch.documents, id };
  }

  more(id: bigint, namespace: string, batchSize: number): Batch {
    const cursor = this.#open.get(id);
    if (!cursor) throw new MongoError(43, `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new MongoError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    cursor.usedAt = Date.now();
    const batch = take(cursor, batchSize);
    if (batch.done) this.#open.delete(id);
    return { documents: batch.documents, id: batch.done ? 0n : id };
  }

  /** @returns whether there was such a cursor */
  kill(id: bigint): boolean {
    this.#open.get(id)?.documents.return?.();
    return this.#open.delete(id);
  }

  forgetIdle(now: number): void {
    for (const [id, { usedAt }] of this.#open) if (now - usedAt > idleMilliseconds) this.kill(id);
  }
}

function take(cursor: Open, batchSize: number): { documents: Uint8Array[]; done: boolean } {
  const documents: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const next = cursor.ahead ?? pull(cursor);
    cursor.ahead = next;
    if (next === undefined) return { documents, done: true };
    if (documents.length >= batchSize || (documents.length > 0 && size + next.length > maxDocumentSize)) {
      return { documents, done: false };
    }
    cursor.ahead = undefined;
    documents.push(next);
    size += next.length;
  }
}

function pull({ documents }: Open): Uint8Array | undefined {
  const next = documents.next();
  return next.done === true ? undefined : next.value;
}

function newId(): bigint {
  return (randomBytes(8).readBigUInt64BE() & ((1n << 62n) - 1n)) + 1n;
}
