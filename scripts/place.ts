import { keyDirectoryOf } from '../config/env.ts';
import { givenVariables } from '../config/variables.ts';
import { createApp, type App } from '../src/app.ts';
import { wallClock } from '../src/kernel/index.ts';
import { openQueue, openStorage } from '../standalone/choose.ts';
import { isDataDirInUse, lockDataDir } from '../standalone/lock.ts';
import { readRunFile } from './start/run-file.ts';

interface Program {
  readonly name: string;
  readonly keyPrefix: string;
}

/**
 * Runs something with an application over the storage of an installation: of the one that runs over `dataDir`, else of
 * the one the environment names or whose data lie there.
 */
export async function withInstallation<Result>(
  dataDir: string,
  program: Program,
  run: (app: App) => Promise<Result>,
): Promise<Result> {
  if (!(await isDataDirInUse(dataDir))) return withOwnStorage(dataDir, program, run);
  const { mongoUri, redisUrl } = readRunFile(dataDir);
  return withApp({ mongoUri, redisUrl, dataDir }, program, run);
}

/** Runs something with an application over storage of its own: what the environment names, else servers over `dataDir`. */
export async function withOwnStorage<Result>(
  dataDir: string,
  program: Program,
  run: (app: App) => Promise<Result>,
): Promise<Result> {
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
    return await withApp({ mongoUri: storage.uri, redisUrl: queue.url, dataDir }, program, run);
  } finally {
    await queue.stop();
    await storage.stop();
    await lock.release();
  }
}

async function withApp<Result>(
  { mongoUri, redisUrl, dataDir }: { readonly mongoUri: string; readonly redisUrl: string; readonly dataDir: string },
  { name, keyPrefix }: Program,
  run: (app: App) => Promise<Result>,
): Promise<Result> {
  const app = await createApp({
    name,
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory: keyDirectoryOf(givenVariables(), dataDir),
    logLevel: 'warn',
    clock: wallClock,
  });
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}
