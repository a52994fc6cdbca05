import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FreshStorage } from './storage.ts';

/** A door as its own process, as it runs in production: the bundle that the set-up built. */
export interface Door {
  readonly child: ChildProcess;
  /** As a power cut would: no chance to clean up. */
  kill(): Promise<void>;
  /** In good order. */
  stop(): Promise<void>;
}

export type DoorName = 'src' | 'bots' | 'jobs';

/** Starts `dist/<name>/main.js` on this storage; it is not ready yet when this returns. */
export function startDoor(name: DoorName, storage: FreshStorage, env: Readonly<Record<string, string>> = {}): Door {
  const child = spawn(process.execPath, [`dist/${name}/main.js`], {
    env: {
      ...process.env,
      MONGODB_URI: storage.uri,
      REDIS_URL: storage.redisUrl,
      LINYI_KEY_PREFIX: storage.keyPrefix,
      LINYI_DEMO: '1',
      LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    await gone;
  };
  return { child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the address answers 200. */
export async function untilUp(url: string, limitMs = 30_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await pause(50);
  }
  throw new Error(`${url} did not answer 200 within ${limitMs} ms`);
}
