import { join } from 'node:path';
import { keepRunning } from './keep-running.ts';
import { locateMongod, startMongod } from './mongod.ts';
import { engineOf, rememberEngine, type Engine } from './marker.ts';
import { startStandaloneMongo } from './mongo/spawn.ts';
import { startPrivateRedis } from './redis/redis.ts';

/** A store in use, whoever runs it. */
export interface Storage {
  readonly uri: string;
  readonly engine: 'given' | 'mongod' | 'standalone';
  /** What was chosen and why, in one line for people. */
  readonly why: string;
  stop(): Promise<void>;
}

export interface Queue {
  readonly url: string;
  readonly why: string;
  stop(): Promise<void>;
}

export interface Place {
  /** Where one machine without servers keeps its data. Nobody else may be using it. */
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The standalone engine's bundled program; its source is run when left out. */
  readonly engineProgram?: string;
  /** Given a line for people when a server of ours ended unasked and is started again. */
  readonly tell: (line: string) => void;
}

/** Each engine's own folder in the data directory. */
export const engineDirs = { mongod: 'mongod', standalone: 'mongo' } as const satisfies Record<Engine, string>;

/**
 * The store in the address given; else the engine that made the data directory; else a real mongod when one is to be had;
 * else the standalone engine.
 */
export async function openStorage(place: Place): Promise<Storage> {
  const { dataDir, env } = place;
  if (env.MONGODB_URI) {
    return { uri: env.MONGODB_URI, engine: 'given', why: 'the MongoDB named by MONGODB_URI', stop: async () => {} };
  }

  const madeBy = engineOf(dataDir);
  if (madeBy === 'standalone') return openStandalone(place, `the standalone engine, which made ${dataDir}`);

  const mongod = await locateMongod(env);
  if (mongod.path !== undefined) return openMongod(place, mongod.path);
  if (madeBy === 'mongod') {
    throw new Error(
      `${dataDir} was made by mongod, and ${mongod.why}. Put mongod on PATH, name it in MONGOMS_SYSTEM_BINARY, or choose another LINYI_DATA_DIR.`,
    );
  }
  return openStandalone(place, `the standalone engine over ${dataDir}: ${mongod.why}`);
}

/** The Redis in the address given, else a private one. */
export async function openQueue({ dataDir, env, tell }: Place): Promise<Queue> {
  if (env.REDIS_URL) return { url: env.REDIS_URL, why: 'the Redis named by REDIS_URL', stop: async () => {} };
  const options = { dir: join(dataDir, 'redis'), searchPath: env.PATH };
  const server = await startPrivateRedis(options);
  const { url } = server;
  const stop = keepRunning(
    server,
    () => startPrivateRedis({ ...options, url }),
    (line) => tell(`redis-server: ${line}`),
  );
  return { url, why: `a private redis-server over ${dataDir}`, stop };
}

async function openMongod({ dataDir, tell }: Place, binary: string): Promise<Storage> {
  const dir = join(dataDir, engineDirs.mongod);
  const server = await startMongod(binary, dir);
  rememberEngine(dataDir, 'mongod');
  const { uri } = server;
  const port = Number(new URL(uri).port);
  const stop = keepRunning(
    server,
    () => startMongod(binary, dir, port),
    (line) => tell(`mongod: ${line}`),
  );
  return { uri, engine: 'mongod', why: `mongod ${binary} over ${dataDir}`, stop };
}

async function openStandalone({ dataDir, engineProgram, tell }: Place, why: string): Promise<Storage> {
  const options = {
    dir: join(dataDir, engineDirs.standalone),
    ...(engineProgram !== undefined && { entry: engineProgram }),
  };
  const server = await startStandaloneMongo(options);
  rememberEngine(dataDir, 'standalone');
  const { uri } = server;
  const port = Number(new URL(uri).port);
  const stop = keepRunning(
    server,
    () => startStandaloneMongo({ ...options, port }),
    (line) => tell(`standalone engine: ${line}`),
  );
  return { uri, engine: 'standalone', why, stop };
}
