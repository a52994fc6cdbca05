import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { findProgram, toolsDir } from './find.ts';
import { shutDownLeftover } from './leftover.ts';
import { startOnLifeline, type Lifeline } from './lifeline.ts';

export interface PrivateRedis {
  readonly url: string;
  /** Resolves when the server ends, asked or not. */
  readonly exited: Promise<number | null>;
  stop(): Promise<void>;
}

export interface PrivateRedisOptions {
  /** Directory of the append-only file; nobody else may be using it. */
  readonly dir: string;
  /** Path of redis-server; found on `searchPath` and among the unpacked tools when left out. */
  readonly binary?: string | undefined;
  readonly searchPath?: string | undefined;
  /** Comes back at the address of a former run, so that clients which still hold it find it again. */
  readonly url?: string | undefined;
}

const host = '127.0.0.1';

/**
 * Starts a Redis of our own: loopback only, behind a random password, ended when this process ends.
 *
 * `appendfsync everysec`: a power cut may take the last second. Nothing that matters is only here: reactions that are still
 * owed are in the store and are queued again from there; a log-in is repeated. A killed process loses nothing either way.
 */
export async function startPrivateRedis(options: PrivateRedisOptions): Promise<PrivateRedis> {
  const dir = resolve(options.dir);
  const binary = options.binary ?? findRedisServer(options.searchPath ?? '');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await shutDownLeftover(configFile(dir));

  const address = options.url === undefined ? undefined : new URL(options.url);
  const password = address?.password ?? randomBytes(24).toString('hex');
  const port = address === undefined ? await freePort() : Number(address.port);
  writeFileSync(configFile(dir), settings({ dir, port, password }), { mode: 0o600 });

  const lifeline = startOnLifeline(binary, [configFile(dir)]);
  await untilReady(lifeline);
  return { url: `redis://:${password}@${host}:${port}`, exited: lifeline.exited, stop: lifeline.stop };
}

/** @throws Error saying what to do when there is none */
export function findRedisServer(searchPath: string, unpacked: string = toolsDir): string {
  const found = findProgram('redis-server', searchPath) ?? findProgram('redis-server', unpacked);
  if (found === undefined) {
    throw new Error('redis-server is missing. Install it (Debian: apt-get install redis-server) or set REDIS_URL.');
  }
  return found;
}

/** The process id of the server over this directory. */
export function redisPid(dir: string): number {
  return Number(readFileSync(join(dir, 'redis.pid'), 'utf8'));
}

function configFile(dir: string): string {
  return join(dir, 'redis.conf');
}

function settings({ dir, port, password }: { dir: string; port: number; password: string }): string {
  const lines = [
    `bind ${host}`,
    `port ${port}`,
    'protected-mode yes',
    `requirepass ${password}`,
    `dir ${JSON.stringify(dir)}`,
    `pidfile ${JSON.stringify(join(dir, 'redis.pid'))}`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
  ];
  return `${lines.join('\n')}\n`;
}

/** Redis cannot be told to choose a port itself; a port the system has just handed out is free but for a rare race, which shows as a failed start. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, host, listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** @throws Error with what the server said last, when it ends before it is ready */
async function untilReady({ output, exited }: Lifeline): Promise<void> {
  const said: string[] = [];
  const lines = createInterface({ input: output });
  const ready = new Promise<true>((resolveReady) => {
    lines.on('line', (line) => {
      said.push(line);
      if (said.length > 10) said.shift();
      if (line.includes('Ready to accept connections')) resolveReady(true);
    });
  });
  const isReady = await Promise.race([ready, exited.then(() => false)]);
  if (!isReady) throw new Error(`redis-server did not start:\n${said.join('\n')}`);
}
