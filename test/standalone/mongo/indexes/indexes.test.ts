import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, isGiven, refusalOf } from '../server.ts';

const server = aServer();
type Fields = mongo.BSON.Document;

const things300 = Array.from({ length: 300 }, (_, n) => ({
  _id: n,
  n,
  group: n % 10,
  name: `name ${String(n).padStart(3, '0')}`,
  open: n % 3 === 0,
  tags: [`t${n % 7}`, `u${n % 5}`],
  items: [
    { sku: n % 11, size: n % 4 },
    { sku: (n + 5) % 11, size: 9 },
  ],
  at: { floor: n % 6 },
  ...(n % 2 === 0 ? { even: n } : {}),
}));

describe('an index', () => {
  it('is listed as it was made, made once, and dropped', async () => {
    const things = await aCollection(server, [{ a: 1 }]);

    const names = await things.createIndexes([
      { key: { a: 1, b: -1 }, unique: true, name: 'both' },
      { key: { c: 1 }, partialFilterExpression: { d: { $gt: 5 } } },
      { key: { e: 1 }, sparse: true },
      { key: { at: 1 }, expireAfterSeconds: 60 },
    ]);
    await things.createIndex({ e: 1 }, { sparse: true });

    expect(names).toEqual(['both', 'c_1', 'e_1', 'at_1']);
    expect(await things.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'both', unique: true },
      { v: 2, key: { c: 1 }, name: 'c_1', partialFilterExpression: { d: { $gt: 5 } } },
      { v: 2, key: { e: 1 }, name: 'e_1', sparse: true },
      { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 },
    ]);
    await things.dropIndex('both');
    await things.dropIndexes();
    expect(await things.indexes()).toHaveLength(1);
  });

  it.each<[what: string, code: number, key: Fields, options: mongo.CreateIndexesOptions]>([
    ['the same key under another name', 85, { a: 1 }, { name: 'other' }],
    ['the same key with an expiry', 85, { a: 1 }, { expireAfterSeconds: 5 }],
    ['the same name and key with other options', 86, { a: 1 }, { unique: true }],
    ['the same name for another key', 86, { b: 1 }, { name: 'a_1' }],
    ['an expiry over two fields', 67, { a: 1, b: 1 }, { expireAfterSeconds: 5 }],
    ['both sparse and partial', 67, { c: 1 }, { sparse: true, partialFilterExpression: { a: 1 } }],
    ['a partial filter with $ne', 67, { c: 1 }, { partialFilterExpression: { a: { $ne: 1 } } }],
    ['a direction of zero', 67, { c: 0 as never }, {}],
  ])('is refused for %s: %i', async (_, code, key, options) => {
    const things = await aCollection(server);
    await things.createIndex({ a: 1 });

    expect((await refusalOf(things.createIndex(key as never, options))).code).toBe(code);
    expect(await things.indexes()).toHaveLength(2);
  });

  it('refuses a document with two arrays side by side', async () => {
    const things = await aCollection(server);
    await things.createIndex({ a: 1, b: 1 });

    expect((await refusalOf(things.insertOne({ a: [1], b: [1] }))).code).toBe(171);
    expect(await things.countDocuments()).toBe(0);
  });

  it('follows every change of its documents', async () => {
    const things = await aCollection(server, things300 as never);
    await things.createIndexes([
      { key: { tags: 1 } },
      { key: { group: 1, n: -1 } },
      { key: { even: 1 }, sparse: true },
    ]);

    await things.updateMany({ group: 3 }, { $set: { group: 4 }, $push: { tags: 'new' } as never });
    await things.updateMany({ group: 5 }, { $unset: { even: '', group: '' } });
    await things.deleteMany({ tags: 't6' });
    await things.updateMany({ tags: 'new' }, { $pull: { tags: 'new' } as never });

    expect(await things.countDocuments({ tags: 'new' })).toBe(0);
    expect(await server.db.command({ validate: things.collectionName })).toMatchObject({ valid: true });
  });
});

describe('an expiry', () => {
  const hour = 3_600_000;

  // A real MongoDB looks once a minute; its own tests cover it.
  it.runIf(!isGiven)('deletes what is older, and nothing else', async () => {
    const past = new Date(Date.now() - hour);
    const things = await aCollection(server, [
      { _id: 'old' as never, at: past },
      { _id: 'listed' as never, at: [new Date(Date.now() + hour), past] },
      { _id: 'new' as never, at: new Date(Date.now() + hour) },
      { _id: 'text' as never, at: 'long ago' },
      { _id: 'none' as never },
      { _id: 'kept' as never, until: past },
      { _id: 'done' as never, until: past, done: true },
    ]);
    await things.createIndex({ until: 1 }, { expireAfterSeconds: 0, partialFilterExpression: { done: true } });
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 60 });

    await expect.poll(() => things.distinct('_id')).toEqual(['new', 'text', 'none', 'kept']);
  });

  it('is changed by collMod', async () => {
    const things = await aCollection(server);
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 60 });

    const answer = await server.db.command({
      collMod: things.collectionName,
      index: { keyPattern: { at: 1 }, expireAfterSeconds: 90 },
    });

    expect(answer).toMatchObject({ expireAfterSeconds_old: 60, expireAfterSeconds_new: 90 });
    expect((await things.indexes())[1]).toMatchObject({ expireAfterSeconds: 90 });
  });
});
