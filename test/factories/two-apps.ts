import { afterAll } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/index.ts';
import { freshStorage, type FreshStorage } from '../setup/storage.ts';

const opened: { readonly apps: readonly App[]; readonly storage: FreshStorage }[] = [];

afterAll(async () => {
  for (const { apps, storage } of opened.splice(0)) {
    await Promise.all(apps.map((app) => app.close()));
    await storage.drop();
  }
});

/** Two apps on one fresh store: each with its own connections and its own batches, as two processes have. */
export async function twoApps(clock: Clock): Promise<readonly [App, App]> {
  const storage = freshStorage();
  const { uri: mongoUri, redisUrl, keyPrefix } = storage;
  const open = (name: string) => createApp({ name, mongoUri, redisUrl, keyPrefix, logLevel: 'silent', clock });
  const apps = [await open('one'), await open('other')] as const;
  opened.push({ apps, storage });
  return apps;
}
