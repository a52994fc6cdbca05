import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startStandaloneMongo } from '../../../standalone/mongo/spawn.ts';
import { isGiven } from './server.ts';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
let directory: string;
let started: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linyi-process-'));
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  await rm(directory, { recursive: true, force: true });
});

/** The engine as somebody would start it by hand. */
function start(...options: string[]) {
  const child = spawn(process.execPath, [
    '--import',
    loader,
    'standalone/mongo/main.ts',
    '--dir',
    directory,
    ...options,
  ]);
  started.push(child);
  const heard = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (heard.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (heard.error += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, heard, ended, ready: () => expect.poll(() => heard.out, { timeout: 15_000 }).toContain('ready on') };
}

describe.runIf(!isGiven)('the engine as a process', () => {
  it('says one line when it is ready, and ends well when it is told to', async () => {
    const { child, heard, ended, ready } = start('--port', '0');
    await ready();

    child.kill('SIGTERM');

    expect(await ended).toBe(0);
    expect(heard.out).toMatch(/^standalone-mongo ready on mongodb:\/\/127\.0\.0\.1:\d+\n$/);
    expect(heard.error).toBe('');
  });

  it('answers on a Unix socket', async () => {
    const socket = join(directory, 'mongo.sock');
    const { ready } = start('--socket', socket);
    await ready();

    const client = await new mongo.MongoClient(`mongodb://${encodeURIComponent(socket)}`).connect();

    expect(await client.db('a').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
  });

  it('cannot be reached from another machine', async () => {
    const engine = await startStandaloneMongo({ dir: directory });
    const { port } = new URL(engine.uri);

    expect(listeningAddresses(Number(port))).toEqual(['127.0.0.1']);
    await engine.stop();
  });

  it('keeps everything over an orderly stop', async () => {
    const first = await startStandaloneMongo({ dir: directory });
    const before = await new mongo.MongoClient(first.uri).connect();
    await before.db('a').collection('things').createIndex({ n: 1 }, { unique: true });
    await before.db('a').collection('things').insertOne({ n: 1 });
    await before.close();
    await first.stop();

    const second = await startStandaloneMongo({ dir: directory });
    const after = await new mongo.MongoClient(second.uri).connect();
    const things = after.db('a').collection('things');

    expect(await things.countDocuments({ n: 1 })).toBe(1);
    await expect(things.insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000 });
    await after.close();
    await second.stop();
  });

  it('shares its directory with no other', async () => {
    const { ready, child, ended } = start('--port', '0');
    await ready();

    const other = start('--port', '0');

    expect(await other.ended).toBe(1);
    expect(other.heard.error).toContain('another engine is using');
    child.kill('SIGKILL');
    await ended;
    await start('--port', '0').ready();
  });

  it('ends with the process that started it', async () => {
    const parent = spawn(process.execPath, [
      '--import',
      loader,
      '--input-type=module',
      '-e',
      `
      const { startStandaloneMongo } = await import(${JSON.stringify(new URL('../../../standalone/mongo/spawn.ts', import.meta.url).href)});
      const engine = await startStandaloneMongo({ dir: ${JSON.stringify(directory)} });
      console.log('pid ' + engine.pid);
    `,
    ]);
    started.push(parent);
    let out = '';
    parent.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await expect.poll(() => out, { timeout: 15_000 }).toContain('pid');
    const pid = Number(/pid (\d+)/.exec(out)?.[1]);

    parent.kill('SIGKILL');

    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  });

  it('says what is wrong with its options', async () => {
    const { heard, ended } = start('--port', 'high');

    expect(await ended).toBe(2);
    expect(heard.error).toContain('usage');
  });
});

/** On which addresses somebody listens at this port, as the kernel says: `index: ADDRESS:PORT peer STATE …` in hexadecimal. */
function listeningAddresses(port: number): string[] {
  const rows = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1));
  return rows.flatMap((row) => {
    const [, local = '', , state] = row.trim().split(/\s+/u);
    const [address = '', at = ''] = local.split(':');
    if (state !== '0A' || Number.parseInt(at, 16) !== port) return [];
    // Four bytes, the last first; an IPv6 address stays as it is.
    return [address.length === 8 ? Buffer.from(address, 'hex').toReversed().join('.') : address];
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
