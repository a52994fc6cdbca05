import { givenVariables } from '../../config/variables.ts';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { openQueue, openStorage } from '../../standalone/choose.ts';
import { lockDataDir } from '../../standalone/lock.ts';

/** Runs something with an application over storage of its own: what the environment names, else servers over `dataDir`. */
export async function withOwnStorage<Result>(dataDir: string, run: (app: App) => Promise<Result>): Promise<Result> {
  const lock = await lockDataDir(dataDir);
  const place = {
    dataDir,
    env: givenVariables(),
    engineProgram: 'dist/standalone/mongo/main.js',
    tell: (line: string) => void process.stderr.write(`${line}\n`),
  };
  const storage = await openStorage(place);
  const queue = await openQueue(place);
  try {
    return await withApp(storage.uri, queue.url, run);
  } finally {
    await queue.stop();
    await storage.stop();
    await lock.release();
  }
}

async function withApp<Result>(
  mongoUri: string,
  redisUrl: string,
  run: (app: App) => Promise<Result>,
): Promise<Result> {
  const app = await createApp({
    name: 'replay',
    mongoUri,
    redisUrl,
    keyPrefix: 'linyi-replay:',
    logLevel: 'warn',
    clock: wallClock,
  });
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}
