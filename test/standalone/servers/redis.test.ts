import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRedisServer, redisPid, startPrivateRedis, type PrivateRedis } from '../../../standalone/redis/redis.ts';

let dir: string;
const started: PrivateRedis[] = [];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linyi-redis-'));
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
  await rm(dir, { recursive: true, force: true });
});

describe('startPrivateRedis()', () => {
  it('keeps what was acknowledged through a kill', async () => {
    const before = await start();
    await ask(before.url, (redis) => redis.set('greeting', '早上好'));
    process.kill(redisPid(dir), 'SIGKILL');
    await before.exited;

    const after = await start();

    expect(await ask(after.url, (redis) => redis.get('greeting'))).toBe('早上好');
  });

  it('never forgets keys to make room, and keeps a log of commands that is flushed every second', async () => {
    const { url } = await start();

    const settings = await ask(url, (redis) => redis.config('GET', 'maxmemory-policy', 'appendonly', 'appendfsync'));

    expect(settings).toEqual(
      expect.arrayContaining(['maxmemory-policy', 'noeviction', 'appendonly', 'yes', 'appendfsync', 'everysec']),
    );
  });

  it('lets nobody in without the password', async () => {
    const address = new URL((await start()).url);
    address.password = '';

    await expect(ask(address.href, (redis) => redis.ping())).rejects.toThrow('NOAUTH');
  });

  it('comes back at the same address when told to', async () => {
    const first = await start();
    await first.stop();

    const second = await start({ url: first.url });

    expect(second.url).toBe(first.url);
    expect(await ask(second.url, (redis) => redis.ping())).toBe('PONG');
  });

  it('ends a server left over in the directory before it starts its own', async () => {
    await start();
    const leftover = redisPid(dir);

    await start();

    expect(redisPid(dir)).not.toBe(leftover);
    expect(isAlive(leftover)).toBe(false);
  });

  it('ends with its starter, even when that is killed', async () => {
    const pid = await startAndKillStarter();

    expect(pid).toBeGreaterThan(0);
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000 });
  });

  it('says what the server said when it does not start', async () => {
    await expect(startPrivateRedis({ dir, binary: '/bin/echo' })).rejects.toThrow('redis-server did not start');
  });
});

describe('findRedisServer()', () => {
  it('says what to do when there is none', () => {
    expect(() => findRedisServer(dir, dir)).toThrow('Install it');
  });
});

async function start(options: { url?: string } = {}): Promise<PrivateRedis> {
  const server = await startPrivateRedis({ dir, searchPath: process.env.PATH, ...options });
  started.push(server);
  return server;
}

async function ask<Answer>(url: string, question: (redis: Redis) => Promise<Answer>): Promise<Answer> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 }).on('error', vi.fn());
  try {
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * In a process of its own that starts the server, says which process that is, and kills itself without a farewell.
 * @returns the server's process id; its file is gone as soon as the server has ended
 */
async function startAndKillStarter(): Promise<number> {
  const module = new URL('../../../standalone/redis/redis.ts', import.meta.url).href;
  const script = `import { redisPid, startPrivateRedis } from ${JSON.stringify(module)};
    import { writeSync } from 'node:fs';
    await startPrivateRedis({ dir: ${JSON.stringify(dir)}, searchPath: process.env.PATH });
    writeSync(1, String(redisPid(${JSON.stringify(dir)})));
    process.kill(process.pid, 'SIGKILL');`;
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], (_, said) =>
      done(Number(said)),
    );
  });
}
