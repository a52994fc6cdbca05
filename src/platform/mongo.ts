import mongoose, { type Connection } from 'mongoose';

export type { Connection } from 'mongoose';

const {
  MongoNetworkError,
  MongoNotConnectedError,
  MongoOperationTimeoutError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} = mongoose.mongo;

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

/**
 * For commands that carry many writes. The driver waits until the socket has taken a large command, and does not notice when
 * the other end goes away meanwhile: without a limit such a command would never end, and whatever waits behind it neither.
 */
export const SHARED_WRITE = { ordered: false, timeoutMS: 10_000 } as const;

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
    error instanceof MongoOperationTimeoutError
  );
}
