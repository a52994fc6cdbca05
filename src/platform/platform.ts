import type { Clock } from '../kernel/index.ts';
import { happeningStore, type HappeningStore } from './happening-store.ts';
import { createLogger, type Logger } from './logger.ts';
import { fileKeyStore, type KeyStore } from './keys/key-store.ts';
import { connectMongo, createIndexes, pingMongo, type Connection } from './mongo.ts';
import { createQueue, type JobQueue } from './queue.ts';
import { createTallies, type Tallies } from './tallies.ts';
import { connectRedis, createNudges, type Nudges, type Redis } from './redis.ts';

/** What features and doors stand on, connected. */
export interface Platform {
  readonly connection: Connection;
  readonly redis: Redis;
  /** Prefix of every key of this installation in Redis. */
  readonly keyPrefix: string;
  readonly nudges: Nudges;
  /** Keys that lie apart from the data. */
  readonly keys: KeyStore;
  readonly tallies: Tallies;
  readonly queue: JobQueue;
  readonly happenings: HappeningStore;
  readonly logger: Logger;
  readonly clock: Clock;
  createIndexes(): Promise<void>;
  /** @throws when the store or the queue cannot be reached */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface PlatformOptions {
  readonly name: string;
  readonly mongoUri: string;
  readonly redisUrl: string;
  readonly keyPrefix?: string;
  /** The folder of the keys that must not lie beside the data. */
  readonly keyDirectory: string;
  readonly logLevel: string;
  readonly clock: Clock;
}

export async function openPlatform(options: PlatformOptions): Promise<Platform> {
  const keyPrefix = options.keyPrefix ?? 'linyi:';
  const logger = createLogger(options.name, options.logLevel);
  const connection = await connectMongo(options.mongoUri);
  const redis = connectRedis(options.redisUrl, logger);
  const nudges = createNudges(redis, keyPrefix, logger);
  const queue = createQueue(redis, keyPrefix, logger);

  return {
    connection,
    redis,
    keyPrefix,
    nudges,
    keys: fileKeyStore(options.keyDirectory, keyPrefix),
    tallies: createTallies(redis, keyPrefix, logger),
    queue,
    happenings: happeningStore(connection),
    logger,
    clock: options.clock,
    createIndexes: () => createIndexes(connection),
    async ping() {
      await Promise.all([pingMongo(connection), redis.ping()]);
    },
    async close() {
      await queue.close();
      await nudges.close();
      redis.disconnect();
      await connection.close();
    },
  };
}
