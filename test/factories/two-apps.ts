import { createApp, type App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/index.ts';
import { atFileEnd } from '../setup/file-end.ts';
import { freshStorage } from '../setup/storage.ts';

/** Two apps on one fresh store: each with its own connections and its own batches, as two processes have. */
export async function twoApps(clock: Clock): Promise<readonly [App, App]> {
  const storage = freshStorage();
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  const open = (name: string) =>
    createApp({ name, mongoUri, redisUrl, keyPrefix, keyDirectory, logLevel: 'silent', clock });
  const apps = [await open('one'), await open('other')] as const;
  atFileEnd(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await storage.drop();
  });
  return apps;
}
