import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findProgram } from './redis/find.ts';

/** Either a path, or why there is none. */
export type Mongod =
  { readonly path: string; readonly why?: undefined } | { readonly path?: undefined; readonly why: string };

const reachWithin = 3_000;
const fetchWithin = 8_000;

/** Beside the other programs of the set-up, not in one data directory: what was fetched once serves every later one. */
const downloadDir = resolve('.data', 'tools', 'mongod');

/**
 * A real mongod: named by MONGOMS_SYSTEM_BINARY, on PATH, fetched earlier, or fetched now if the download host answers at
 * once and delivers soon. Never waits longer than that.
 */
export async function locateMongod(env: Readonly<Record<string, string | undefined>>): Promise<Mongod> {
  if (env.MONGOMS_SYSTEM_BINARY) return { path: env.MONGOMS_SYSTEM_BINARY };
  const onPath = findProgram('mongod', env.PATH ?? '');
  if (onPath !== undefined) return { path: onPath };

  const { DryMongoBinary } = await import('mongodb-memory-server-core');
  const fetched = await DryMongoBinary.locateBinary({ version: '', downloadDir });
  if (fetched !== undefined) return { path: fetched };
  if (!(await answers(await downloadAddress())))
    return { why: 'no mongod on PATH, and its download host does not answer' };
  return fetchMongod();
}

export interface PrivateMongod {
  readonly uri: string;
  /** Resolves when it ends, asked or not. */
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Starts it on a loopback port over `dir`, ended when this process ends.
 * @param port the one of a former run, so that clients which still hold its address find it again; any free one when left out
 */
export async function startMongod(binary: string, dir: string, port?: number): Promise<PrivateMongod> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { MongoMemoryServer } = await import('mongodb-memory-server-core');
  const server = await MongoMemoryServer.create({
    instance: {
      dbPath: dir,
      storageEngine: 'wiredTiger',
      ip: '127.0.0.1',
      ...(port !== undefined && { port, portGeneration: false }),
    },
    binary: { systemBinary: binary },
    // A process group of its own: Ctrl-C reaches the launcher only, which stops its users first.
    spawn: { detached: true },
  });
  const running = server.instanceInfo?.instance.mongodProcess;
  if (running === undefined) throw new Error(`${binary} ended as soon as it was ready.`);
  return {
    uri: server.getUri(),
    exited: once(running, 'exit'),
    async stop() {
      await server.stop({ doCleanup: false });
    },
  };
}

async function downloadAddress(): Promise<string> {
  const [{ MongoBinaryDownloadUrl }, { getOS }, { DEFAULT_VERSION }] = await Promise.all([
    import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'),
    import('mongodb-memory-server-core/lib/util/getos/index.js'),
    import('mongodb-memory-server-core/lib/util/resolveConfig.js'),
  ]);
  const { platform, arch } = process;
  return new MongoBinaryDownloadUrl({ version: DEFAULT_VERSION, platform, arch, os: await getOS() }).getDownloadUrl();
}

async function answers(address: string): Promise<boolean> {
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachWithin) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** In a process of its own, because a download under way cannot be called off any other way. */
async function fetchMongod(): Promise<Mongod> {
  mkdirSync(downloadDir, { recursive: true });
  const script = `import { MongoBinary } from 'mongodb-memory-server-core';
    process.stdout.write('\\n' + await MongoBinary.getPath({ downloadDir: ${JSON.stringify(downloadDir)} }));`;
  const args = ['--input-type=module', '--eval', script];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { timeout: fetchWithin, killSignal: 'SIGKILL' }, (error, stdout) => {
      const path = stdout.trim().split('\n').at(-1);
      const why = `mongod could not be downloaded within ${fetchWithin / 1000} seconds`;
      resolve(error === null && path ? { path } : { why });
    });
  });
}
