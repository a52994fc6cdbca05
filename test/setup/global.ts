import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import type { TestProject } from 'vitest/node';
import { openQueue, openStorage } from '../../standalone/choose.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly storageUri: string;
    readonly redisUrl: string;
  }
}

/** One store and one queue for the whole run, empty at its beginning and gone at its end; see storage.ts for a file's share. */
export default async function startStorage(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'linyi-test-'));
  const place = { dataDir, env: process.env, tell: (line: string) => console.error(line) };
  const [storage, queue] = await Promise.all([openStorage(place), openQueue(place)]);
  await keepExpired(storage.uri);
  project.provide('storageUri', storage.uri);
  project.provide('redisUrl', queue.url);
  console.log(`Tests use ${storage.why}.`);

  return async () => {
    await queue.stop();
    await storage.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Most tests live in days of their own, which by the server's clock are long over: nothing they keep may go meanwhile. */
async function keepExpired(uri: string): Promise<void> {
  const client = await mongo.MongoClient.connect(uri);
  await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  await client.close();
}
