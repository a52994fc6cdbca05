import mongoose, { type Connection } from 'mongoose';

export type { Connection } from 'mongoose';

const { MongoNetworkError, MongoNotConnectedError, MongoServerSelectionError, MongoTopologyClosedError } =
  mongoose.mongo;

/**
 * Connects to the store. Every write is acknowledged only when it is durable on a majority: what residents were told is
 * kept stays kept.
 * @param uri may carry its own database name and options; the write concern here goes before the one in the address
 */
export async function connectMongo(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    ignoreUndefined: true,
    autoIndex: false,
    autoCreate: false,
    maxPoolSize: 50,
    serverSelectionTimeoutMS: 10_000,
  });
  return connection.asPromise();
}

/** Index creation is explicit, once per start, so that a store is never used without the uniqueness it relies on. */
export async function createIndexes(connection: Connection): Promise<void> {
  await Promise.all(connection.modelNames().map((name) => connection.model(name).createIndexes()));
}

export async function pingMongo(connection: Connection): Promise<void> {
  await connection.db?.command({ ping: 1 });
}

export const DUPLICATE_KEY = 11_000;

const LONGEST_MS = 10_000;

/** A command had no answer in time: whether it was done nobody knows, as when the connection breaks. */
class Unanswered extends Error {}

/**
 * For commands that others wait behind. The driver waits until its socket has taken a large command, and does not notice when
 * it closes that socket itself meanwhile (7.8; its own `timeoutMS` does not end it either): such a command would never end.
 * @throws Error after `longestMs`, one that `isStoreAway` knows
 */
export async function inTime<Answer>(command: Promise<Answer>, longestMs = LONGEST_MS): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unanswered(`The store did not answer within ${longestMs} ms.`)), longestMs);
  });
  try {
    return await Promise.race([command, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Was the write refused by a unique index (optionally: by the one on this field)? */
export function isDuplicateKey(error: unknown, field?: string): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== DUPLICATE_KEY) return false;
  if (field === undefined) return true;
  return 'keyPattern' in error && Object.keys(error.keyPattern as object).includes(field);
}

/** Settings shared by every schema: own string ids, no silent extra fields, nothing dropped because it is empty. */
export const storeSchemaOptions = {
  versionKey: false,
  strict: 'throw',
  strictQuery: 'throw',
  minimize: false,
  id: false,
  autoIndex: false,
} as const;

/**
 * Did it fail because the store could not be reached or went away meanwhile? Then it may be tried again as it is: whatever
 * was under way is either not done or done once. A bulk write keeps what stopped it in `errorResponse`.
 */
export function isStoreAway(error: unknown): boolean {
  if (error instanceof mongoose.mongo.MongoBulkWriteError) return isStoreAway(error.errorResponse);
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error instanceof Unanswered
  );
}
