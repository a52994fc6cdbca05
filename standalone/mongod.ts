import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findProgram } from './redis/find.ts';

/** Either a path, or why there is none. */
export type Mongod =
  { readonly path: string; readonly why?: undefined } | { readonly path?: undefined; readonly why: string };

const reachWithin = 3_000;
const fetchWithin = 30_000;

/**
 * A real mongod: named by MONGOMS_SYSTEM_BINARY, on PATH, fetched earlier, or fetched now if the download host answers at
 * once and delivers soon. Never waits longer than that.
 */
export async function locateMongod(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Mongod> {
  if (env.MONGOMS_SYSTEM_BINARY) return { path: env.MONGOMS_SYSTEM_BINARY };
  const onPath = findProgram('mongod', env.PATH ?? '');
  if (onPath !== undefined) return { path: onPath };

  const downloadDir = resolve(dataDir, 'tools', 'mongod');
  const { DryMongoBinary } = await import('mongodb-memory-server-core');
  const fetched = await DryMongoBinary.locateBinary({ version: '', downloadDir });
  if (fetched !== undefined) return { path: fetched };
  if (!(await answers(await downloadAddress())))
    return { why: 'no mongod on PATH, and its download host does not answer' };
  return fetchMongod(downloadDir);
}

/** Starts it on a loopback port over `dir`, ended when this process ends. */
export async function startMongod(binary: string, dir: string): Promise<{ uri: string; stop(): Promise<void> }> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const { MongoMemoryServer } = await import('mongodb-memory-server-core');
  const server = await MongoMemoryServer.create({
    instance: { dbPath: dir, storageEngine: 'wiredTiger', ip: '127.0.0.1' },
    binary: { systemBinary: binary },
    // A process group of its own: Ctrl-C reaches the launcher only, which stops its users first.
    spawn: { detached: true },
  });
  return {
    uri: server.getUri(),
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
async function fetchMongod(downloadDir: string): Promise<Mongod> {
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
