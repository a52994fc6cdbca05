import { join } from 'node:path';
import { givenVariables } from '../../config/variables.ts';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { openQueue, openStorage, type Queue, type Storage } from '../../standalone/choose.ts';
import { scratchDirectory } from './harness.ts';

/** A fresh store and queue with an app over them, as one process has it. */
export interface Installation {
  readonly directory: string;
  readonly storage: Storage;
  readonly queue: Queue;
  readonly app: App;
  close(): Promise<void>;
}

/** Over a directory that is gone at the end of the process. */
export async function openInstallation(): Promise<Installation> {
  const directory = scratchDirectory();
  const place = { dataDir: directory, env: givenVariables(), tell: console.error };
  const storage = await openStorage(place);
  const queue = await openQueue(place);
  const parts = { mongoUri: storage.uri, redisUrl: queue.url, keyDirectory: join(directory, 'keys') };
  const app = await createApp({ name: 'bench', ...parts, logLevel: 'warn', clock: wallClock });
  return {
    directory,
    storage,
    queue,
    app,
    async close() {
      await app.close();
      await queue.stop();
      await storage.stop();
    },
  };
}
