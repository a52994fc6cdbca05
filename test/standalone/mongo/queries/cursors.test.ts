import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from '../server.ts';

const server = aServer();
const { Long } = mongo.BSON;
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ n }));

describe('a cursor', () => {
  it('brings every document once, batch by batch', async () => {
    const things = await aCollection(server, many(5000));

    const found = await things.find().batchSize(7).toArray();

    expect(found.map(({ n }) => n as number)).toEqual(many(5000).map(({ n }) => n));
  });

  it('brings large documents in batches that stay below 16 MB', async () => {
    const things = await aCollection(server);
    for (let n = 0; n < 5; n += 1) await things.insertOne({ n, text: 'x'.repeat(7_000_000) });

    const lengths: number[] = [];
    for await (const { text } of things.find()) lengths.push((text as string).length);

    expect(lengths).toEqual(Array.from({ length: 5 }, () => 7_000_000));
  });

  it('goes on after others have written and deleted', async () => {
    const things = await aCollection(server, many(1000));
    const cursor = things.find().batchSize(10);
    await cursor.next();

    await things.deleteMany({ n: { $gte: 500 } });

    const rest = await cursor.toArray();
    expect(rest.length).toBeGreaterThanOrEqual(499);
    expect(rest.filter(({ n }) => (n as number) < 500)).toHaveLength(499);
  });

  it('holds no more than it was asked for', async () => {
    const things = await aCollection(server, many(300));

    const { cursor } = await server.db.command({ find: things.collectionName, batchSize: 2 });
    const all = await server.db.command({ find: things.collectionName, batchSize: 500 });
    const single = await server.db.command({ find: things.collectionName, batchSize: 2, singleBatch: true });
    const none = await server.db.command({ find: things.collectionName, batchSize: 0 });

    expect(cursor.firstBatch).toHaveLength(2);
    expect(cursor.id).not.toEqual(Long.ZERO);
    expect(Number(all.cursor.id)).toBe(0);
    expect(Number(single.cursor.id)).toBe(0);
    expect(none.cursor.firstBatch).toEqual([]);
    expect(Number(none.cursor.id)).not.toBe(0);
  });

  it('is gone once it was closed', async () => {
    const things = await aCollection(server, many(300));
    const { cursor } = await server.db.command({ find: things.collectionName, batchSize: 2 }, { promoteLongs: false });

    const answer = await server.db.command({ killCursors: things.collectionName, cursors: [cursor.id] });
    const again = await server.db.command({ killCursors: things.collectionName, cursors: [cursor.id] });

    expect(answer.cursorsKilled).toHaveLength(1);
    expect(again.cursorsNotFound).toHaveLength(1);
    const more = server.db.command({ getMore: cursor.id, collection: things.collectionName });
    expect((await refusalOf(more)).code).toBe(43);
  });

  it('that nobody opened is not found', async () => {
    const more = server.db.command({ getMore: Long.fromString('123456789012345'), collection: 'things' });

    expect((await refusalOf(more)).code).toBe(43);
  });

  it('of a pipeline brings everything too', async () => {
    const things = await aCollection(server, many(2000));

    const found = await things
      .aggregate([{ $match: { n: { $gte: 500 } } }, { $project: { _id: 0, n: 1 } }], { batchSize: 11 })
      .toArray();

    expect(found).toEqual(many(2000).slice(500));
  });

  it('over a collection that is not there is empty', async () => {
    expect(await server.db.collection('nowhere').find().toArray()).toEqual([]);
    expect(await server.db.collection('nowhere').aggregate([]).toArray()).toEqual([]);
  });
});

describe('a collection', () => {
  it('is listed, renamed and dropped', async () => {
    const db = server.client.db(`${server.db.databaseName}_named`);
    await db.collection('old').insertOne({ a: 1 });
    await db.collection('other').insertOne({ a: 1 });

    expect((await db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual(['old', 'other']);
    expect(await db.listCollections({ name: 'old' }, { nameOnly: true }).toArray()).toEqual([
      { name: 'old', type: 'collection' },
    ]);

    await db.renameCollection('old', 'new');
    expect(await db.collection('new').countDocuments()).toBe(1);
    expect((await refusalOf(db.renameCollection('new', 'other'))).code).toBe(48);
    await db.renameCollection('new', 'other', { dropTarget: true });

    expect(await db.dropCollection('other')).toBe(true);
    expect(await db.listCollections().toArray()).toEqual([]);
    await db.dropDatabase();
  });

  it('dropped and made again is empty and has no index of old', async () => {
    const things = await aCollection(server, [{ a: 1 }]);
    await things.createIndex({ a: 1 }, { unique: true });

    await things.drop();
    await things.insertMany([{ a: 1 }, { a: 1 }]);

    expect(await things.countDocuments()).toBe(2);
    expect(await things.indexes()).toHaveLength(1);
  });

  it('keeps to its database', async () => {
    const [one, two] = ['one', 'two'].map((name) => server.client.db(`${server.db.databaseName}_${name}`));
    await one!.collection('things').insertOne({ _id: 1 as never });
    await two!.collection('things').insertOne({ _id: 1 as never, b: 1 });

    const { databases } = await server.client.db('admin').admin().listDatabases({ nameOnly: true });
    expect(databases.map(({ name }) => name)).toEqual(expect.arrayContaining([one!.databaseName, two!.databaseName]));

    await one!.dropDatabase();
    expect(await two!.collection('things').findOne()).toEqual({ _id: 1, b: 1 });
    await two!.dropDatabase();
  });
});
