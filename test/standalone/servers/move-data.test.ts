import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyStore } from '../../../scripts/move-data/copy-store.ts';
import { moveEngine } from '../../../scripts/move-data/move-engine.ts';
import { openStorage, type Place } from '../../../standalone/choose.ts';
import { engineOf } from '../../../standalone/marker.ts';
import { startStandaloneMongo, type StandaloneMongo } from '../../../standalone/mongo/spawn.ts';
import { givenMongod, WITHOUT_MONGOD } from '../../setup/mongod.ts';

const { Binary, Double, Int32, Long, ObjectId } = mongo.BSON;
const begun: StandaloneMongo[] = [];
let place: Place;

beforeEach(async () => {
  place = { dataDir: await mkdtemp(join(tmpdir(), 'linyi-move-')), env: {}, tell: () => {} };
  for (const [name, value] of Object.entries(WITHOUT_MONGOD)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(begun.splice(0).map((server) => server.stop()));
  await rm(place.dataDir, { recursive: true, force: true });
});

describe('moveEngine()', () => {
  it('takes documents and indexes over to the mongod that appeared, which owns the data from then on', async () => {
    const before = await openStorage(place);
    await fill(before.uri);
    await before.stop();
    const env = { PATH: await givenMongod(place.dataDir) };

    const moved = await moveEngine({ ...place, env });

    expect(moved).toMatchObject({ from: 'standalone', to: 'mongod', collections: 2, documents: 2_501 });
    expect(engineOf(place.dataDir)).toBe('mongod');
    const after = await openStorage({ ...place, env });
    expect(await titlesOf(after.uri)).toHaveLength(2_500);
    await after.stop();
  });

  it('leaves the data where it is when there is nowhere to go', async () => {
    const before = await openStorage(place);
    await fill(before.uri);
    await before.stop();

    await expect(moveEngine(place)).rejects.toThrow('nowhere to move to');

    expect(engineOf(place.dataDir)).toBe('standalone');
  });

  it('says when there is nothing to move', async () => {
    await expect(moveEngine(place)).rejects.toThrow('nothing to move');
  });
});

describe('copyStore()', () => {
  it('keeps every value the very type it was stored with', async () => {
    const [from, to] = await twoServers();
    const document = {
      _id: new ObjectId('0123456789abcdef01234567'),
      count: new Int32(3),
      area: Long.fromString('9007199254740993'),
      share: new Double(2),
      at: new Date('2026-03-01T08:00:00Z'),
      digest: new Binary(Buffer.from([1, 2, 3])),
      pattern: /^楼道/iu,
      missing: null,
    };
    await withClient(from, (client) => client.db('linyi').collection<mongo.Document>('needs').insertOne(document));

    await copyStore(from, to, () => {});

    expect(await rawOf(to)).toEqual(await rawOf(from));
  });

  it('brings the indexes, which go on refusing duplicates', async () => {
    const [from, to] = await twoServers();
    await fill(from);

    await copyStore(from, to, () => {});

    await expect(
      withClient(to, (client) => client.db('linyi').collection('needs').insertOne({ number: 7 })),
    ).rejects.toMatchObject({ code: 11_000 });
  });

  it('refuses to mix with what is already there', async () => {
    const [from, to] = await twoServers();
    await fill(from);
    await fill(to);

    await expect(copyStore(from, to, () => {})).rejects.toThrow('already holds documents');
  });
});

async function twoServers(): Promise<[string, string]> {
  const servers = await Promise.all(
    ['from', 'to'].map((name) => startStandaloneMongo({ dir: join(place.dataDir, name) })),
  );
  begun.push(...servers);
  return servers.map(({ uri }) => uri) as [string, string];
}

async function fill(uri: string): Promise<void> {
  await withClient(uri, async (client) => {
    const needs = client.db('linyi').collection('needs');
    await needs.createIndex({ number: 1 }, { unique: true, name: 'one_number' });
    await needs.insertMany(Array.from({ length: 2_500 }, (_, number) => ({ number, title: `诉求 ${number}` })));
    await client.db('linyi').collection('polls').insertOne({ title: '花园' });
  });
}

async function titlesOf(uri: string): Promise<string[]> {
  return withClient(uri, (client) => client.db('linyi').collection('needs').distinct('title'));
}

async function rawOf(uri: string): Promise<Buffer[]> {
  return withClient(uri, async (client) => {
    const documents = await client.db('linyi').collection('needs').find({}, { raw: true }).toArray();
    return documents as unknown as Buffer[];
  });
}

async function withClient<Answer>(uri: string, ask: (client: mongo.MongoClient) => Promise<Answer>): Promise<Answer> {
  const client = new mongo.MongoClient(uri);
  try {
    return await ask(client);
  } finally {
    await client.close();
  }
}
