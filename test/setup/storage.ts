import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { mongo } from 'mongoose';
import { inject } from 'vitest';

/** A store and a queue of one's own: nothing that another file does shows here. */
export interface FreshStorage {
  /** Names a database that no other call gets. */
  readonly uri: string;
  readonly redisUrl: string;
  /** Goes before every Redis key and queue name. */
  readonly keyPrefix: string;
  /** A folder for keys. */
  readonly keyDirectory: string;
  /** Removes the database and the keys; call it in `afterAll`. */
  drop(): Promise<void>;
}

/** Costs nothing until it is used: a database begins to exist with the first write. */
export function freshStorage(): FreshStorage {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const uri = withDatabase(inject('storageUri'), name);
  const redisUrl = inject('redisUrl');
  const keyPrefix = `${name}:`;
  const keyDirectory = join(tmpdir(), `linyi-keys-${name}`);
  return {
    uri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    async drop() {
      await rm(keyDirectory, { recursive: true, force: true });
      await dropDatabase(uri);
      await dropKeys(redisUrl, keyPrefix);
    },
  };
}

const mongoAddress =
  /^(?<server>mongodb(?:\+srv)?:\/\/(?<login>[^@/]*@)?[^/?]+)(?:\/(?<database>[^?]*))?(?:\?(?<options>.*))?$/u;

/** The same server and log-in with another database; who logs in stays where they were kept. */
export function withDatabase(uri: string, name: string): string {
  const { server = '', login, database, options = '' } = mongoAddress.exec(uri)?.groups ?? {};
  const parameters = new URLSearchParams(options);
  if (login && !parameters.has('authSource')) parameters.set('authSource', database || 'admin');
  const query = parameters.toString();
  return `${server}/${name}${query === '' ? '' : `?${query}`}`;
}

async function dropDatabase(uri: string): Promise<void> {
  const client = new mongo.MongoClient(uri);
  await client.db().dropDatabase();
  await client.close();
}

async function dropKeys(redisUrl: string, keyPrefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  for await (const keys of redis.scanStream({ match: `${keyPrefix}*`, count: 1000 })) {
    if (keys.length > 0) await redis.unlink(...(keys as string[]));
  }
  redis.disconnect();
}
