import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openQueue, openStorage, type Storage } from '../../../standalone/choose.ts';
import { givenMongod, WITHOUT_MONGOD } from '../../setup/mongod.ts';
import { engineOf, rememberEngine } from '../../../standalone/marker.ts';

const tell = vi.fn<(line: string) => void>();
const opened: Storage[] = [];
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'linyi-choose-'));
  for (const [name, value] of Object.entries(WITHOUT_MONGOD)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(opened.splice(0).map((storage) => storage.stop()));
  await rm(dataDir, { recursive: true, force: true });
});

describe('openStorage()', () => {
  it('uses the address it is given and makes nothing', async () => {
    const storage = await open({ MONGODB_URI: 'mongodb://db.example/linyi' });

    expect(storage).toMatchObject({ uri: 'mongodb://db.example/linyi', engine: 'given' });
    expect(engineOf(dataDir)).toBeUndefined();
  });

  it('takes the standalone engine where no mongod is to be had, and says why', async () => {
    const storage = await open({});

    expect(storage.engine).toBe('standalone');
    expect(storage.why).toMatch(/no mongod on PATH/u);
    expect(await countAfterInsert(storage.uri)).toBe(1);
    expect(engineOf(dataDir)).toBe('standalone');
  });

  it('takes the mongod on PATH', async () => {
    const bin = await givenMongod(dataDir);

    const storage = await open({ PATH: bin });

    expect(storage.engine).toBe('mongod');
    expect(await countAfterInsert(storage.uri)).toBe(1);
    expect(engineOf(dataDir)).toBe('mongod');
  });

  it('stays with the engine that made the data when a mongod appears later', async () => {
    const before = await open({});
    await countAfterInsert(before.uri);
    await before.stop();

    const after = await open({ PATH: await givenMongod(dataDir) });

    expect(after.engine).toBe('standalone');
    expect(await countAfterInsert(after.uri)).toBe(2);
  });

  it('refuses in words when the mongod that made the data is gone', async () => {
    rememberEngine(dataDir, 'mongod');

    await expect(open({})).rejects.toThrow('was made by mongod');
  });

  it('refuses in words when the mark of the data is not understood', async () => {
    await writeFile(join(dataDir, 'engine'), 'something else\n');

    await expect(open({})).rejects.toThrow('names no engine known here');
  });

  it('does not wait for a download host that never answers', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    vi.stubEnv('MONGOMS_DOWNLOAD_MIRROR', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`);

    const storage = await open({});

    expect(storage.engine).toBe('standalone');
    silent.closeAllConnections();
    silent.close();
  });

  it.each(['standalone engine', 'mongod'])('brings the %s back at its address when it is killed', async (name) => {
    const storage = await open(name === 'mongod' ? { PATH: await givenMongod(dataDir) } : {});
    await countAfterInsert(storage.uri);

    process.kill(await enginePid(storage.uri), 'SIGKILL');

    await vi.waitFor(async () => expect(await countAfterInsert(storage.uri)).toBeGreaterThanOrEqual(2), {
      timeout: 15_000,
      interval: 500,
    });
    expect(tell).toHaveBeenCalledWith(expect.stringContaining(`${name}: it ended unasked`));
  });
});

describe('openQueue()', () => {
  it('uses the address it is given', async () => {
    const queue = await openQueue({ dataDir, env: { REDIS_URL: 'redis://queue.example' }, tell });

    expect(queue.url).toBe('redis://queue.example');
  });
});

async function open(env: Readonly<Record<string, string>>): Promise<Storage> {
  const storage = await openStorage({ dataDir, env, tell });
  opened.push(storage);
  return storage;
}

async function countAfterInsert(uri: string): Promise<number> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 3_000 });
  try {
    const needs = client.db('linyi').collection('needs');
    await needs.insertOne({ title: '楼道灯坏了' });
    return await needs.countDocuments();
  } finally {
    await client.close();
  }
}

async function enginePid(uri: string): Promise<number> {
  const client = new mongo.MongoClient(uri);
  try {
    const { pid } = await client.db('admin').command({ serverStatus: 1 });
    return Number(pid);
  } finally {
    await client.close();
  }
}
