import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../../config/env.ts';
import { givenVariables } from '../../config/variables.ts';
import { openQueue, openStorage, type Queue, type Storage } from '../../standalone/choose.ts';
import { lockDataDir } from '../../standalone/lock.ts';
import { claimPort } from './port.ts';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.ts';
import { supervise, type Supervised } from './supervise.ts';

/** A whole installation on this machine, running. */
export interface Installation {
  readonly run: RunFile;
  readonly storage: Storage;
  readonly queue: Queue;
  readonly logs: Readonly<Record<ProgramName, string>>;
  /** Ends everything in the order in which nothing is missed: who makes work first, who keeps it last. */
  stop(): Promise<void>;
}

export type ProgramName = 'API' | 'bot' | 'worker';

const files = {
  API: 'dist/src/main.js',
  bot: 'dist/bots/main.js',
  worker: 'dist/jobs/main.js',
  engine: 'dist/standalone/mongo/main.js',
} as const satisfies Record<ProgramName | 'engine', string>;

/** Opens storage and queue, then starts API, bot and worker; what was begun is ended again when a later step fails. */
export async function startInstallation(env: Env, tell: (line: string) => void): Promise<Installation> {
  const dataDir = env.LINYI_DATA_DIR;
  const given = givenVariables();
  const begun: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of begun.splice(0).toReversed()) await end();
  };

  try {
    const port = await claimPort(env.PORT, env.HOST);
    const lock = await lockDataDir(dataDir);
    begun.push(() => lock.release());
    const place = { dataDir, env: given, engineProgram: files.engine, tell };
    const [storage, queue] = await opened([openStorage(place), openQueue(place)], begun);

    const run = {
      api: `http://${env.HOST}:${port}`,
      mongoUri: storage.uri,
      redisUrl: queue.url,
      chatSocket: join(dataDir, 'chat.sock'),
    };
    writeRunFile(dataDir, run);
    begun.push(async () => removeRunFile(dataDir));

    const logs = logFiles(dataDir);
    const variables = { ...given, ...variablesOf(run, env, dataDir), PORT: String(port) };
    for (const name of ['API', 'bot', 'worker'] as const) {
      const program: Supervised = supervise({ name, file: files[name], variables, log: logs[name], tell });
      begun.push(() => program.stop());
    }
    return { run, storage, queue, logs, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Both at once; the queue is noted first and therefore ended before the store. */
async function opened(
  [storage, queue]: readonly [Promise<Storage>, Promise<Queue>],
  begun: (() => Promise<void>)[],
): Promise<readonly [Storage, Queue]> {
  const [store, line] = await Promise.allSettled([storage, queue]);
  if (store.status === 'fulfilled') begun.push(() => store.value.stop());
  if (line.status === 'fulfilled') begun.push(() => line.value.stop());
  if (store.status === 'rejected') throw store.reason;
  if (line.status === 'rejected') throw line.reason;
  return [store.value, line.value];
}

function logFiles(dataDir: string): Record<ProgramName, string> {
  const folder = join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { API: join(folder, 'api.log'), bot: join(folder, 'bot.log'), worker: join(folder, 'worker.log') };
}

function variablesOf(run: RunFile, env: Env, dataDir: string): Record<string, string> {
  const isDemo = env.NODE_ENV !== 'production';
  return {
    MONGODB_URI: run.mongoUri,
    REDIS_URL: run.redisUrl,
    HOST: env.HOST,
    LINYI_DATA_DIR: dataDir,
    LINYI_CHAT_SOCKET: run.chatSocket,
    LINYI_DEMO: isDemo ? '1' : '0',
  };
}
