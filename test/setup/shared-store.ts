import { onTestFinished } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { startDoor, type Door } from './doors.ts';
import { freshStorage, type FreshStorage } from './storage.ts';

/** A store with regions that other processes work on too, by the clock on the wall. */
export async function aSharedStore(): Promise<{ app: App; storage: FreshStorage }> {
  const storage = freshStorage();
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  const app = await createApp({
    name: 'test',
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
  for (const region of REGION_TREE) await app.regions.insert(region, []);
  onTestFinished(async () => {
    await app.close();
    await storage.drop();
  });
  return { app, storage };
}

/** A worker process on the store, which may be killed, and is gone at the latest when the test ends. */
export function aWorkerOn(storage: FreshStorage): Door {
  const worker = startDoor('jobs', storage);
  onTestFinished(() => worker.stop());
  return worker;
}
