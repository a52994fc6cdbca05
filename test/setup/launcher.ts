import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunFile, type RunFile } from '../../scripts/start/run-file.ts';
import { pathWithoutMongod, WITHOUT_MONGOD } from './mongod.ts';

/** `npm start` as somebody would run it, over a data directory of its own. */
export interface Launched {
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** Everything it has printed so far. */
  said(): string;
  run(): RunFile;
  /** Resolves with the exit code. */
  readonly exited: Promise<number | null>;
}

export function newDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'linyi-launcher-'));
}

/** Builds what is older than its sources, as `npm start` and `npm test` do before anything else. */
export async function ensureBuilt(): Promise<void> {
  await new Promise<void>((built, failed) => {
    execFile(process.execPath, ['scripts/setup.mjs'], (error) => (error === null ? built() : failed(error)));
  });
}

const launcher = [process.execPath, 'dist/scripts/start.js'] as const;

/** The same with a program between us and it, as npm is. */
export const throughNpm = ['/bin/sh', '-c', `${launcher.join(' ')}; true`] as const;

/** Always with the standalone engine, whatever this machine has. */
export function launch(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
  [program, ...args]: readonly [string, ...string[]] = launcher,
): Launched {
  const { MONGODB_URI: _uri, REDIS_URL: _url, NODE_ENV: _kind, ...inherited } = process.env;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      ...WITHOUT_MONGOD,
      PATH: pathWithoutMongod(inherited.PATH ?? '', join(dataDir, 'programs')),
      PORT: '0',
      LINYI_DATA_DIR: dataDir,
      ...variables,
    },
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return {
    process: child,
    dataDir,
    said: () => text,
    run: () => readRunFile(dataDir),
    exited: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  };
}

/** Waits until it says it is ready. */
export async function untilReady({ said, exited }: Launched): Promise<void> {
  let over = false;
  void exited.then(() => (over = true));
  while (!said().includes('is ready')) {
    if (over) throw new Error(`It ended before it was ready:\n${said()}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}

/**
 * Every process of that installation, with its command line. They inherit the name of the data directory; Redis, which
 * writes its title over it, is known by its working directory.
 */
export function processesOf(dataDir: string): Map<number, string> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  const ours = pids.filter(
    (pid) =>
      readProc(pid, 'environ').split('\0').includes(`LINYI_DATA_DIR=${dataDir}`) ||
      workingDirectory(pid).startsWith(dataDir),
  );
  return new Map(ours.map((pid) => [Number(pid), readProc(pid, 'cmdline').replaceAll('\0', ' ')]));
}

/** The one process whose command line has this in it. */
export function pidOf(dataDir: string, command: string): number {
  const found = [...processesOf(dataDir)].filter(([, line]) => line.includes(command));
  if (found.length !== 1) throw new Error(`${found.length} processes run ${command}`);
  return found[0]![0];
}

export async function endAndRemove({ process: child, dataDir, exited }: Launched): Promise<void> {
  child.kill('SIGKILL');
  await exited;
  while (processesOf(dataDir).size > 0) await new Promise((later) => setTimeout(later, 50));
  rmSync(dataDir, { recursive: true, force: true });
}

function workingDirectory(pid: string): string {
  return unlessGone(() => readlinkSync(`/proc/${pid}/cwd`));
}

function readProc(pid: string, file: string): string {
  return unlessGone(() => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
}

/** A process may be gone between being listed and being read. */
function unlessGone(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
