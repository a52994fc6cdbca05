import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, isGiven, refusalOf, stagesOf } from './server.ts';

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

type Case = [
  what: string,
  key: Fields,
  options: mongo.CreateIndexesOptions,
  filter: Fields,
  sort: Fields,
  usesIndex: boolean,
];

const cases: Case[] = [
  ['equality', { n: 1 }, {}, { n: 7 }, {}, true],
  ['equality with one of several', { n: 1 }, {}, { n: { $in: [7, 3, 250] } }, {}, true],
  ['a range', { n: 1 }, {}, { n: { $gte: 10, $lt: 20 } }, {}, true],
  ['a range going down', { n: -1 }, {}, { n: { $gt: 10, $lte: 20 } }, {}, true],
  ['an open range', { n: 1 }, {}, { n: { $gt: 280 } }, {}, true],
  ['texts that begin so', { name: 1 }, {}, { name: /^name 01/ }, {}, true],
  [
    'texts that begin so, going down',
    { group: 1, name: -1 },
    {},
    { group: 4, name: { $regex: '^name 0' } },
    { name: -1 },
    true,
  ],
  ['a prefix of the key', { group: 1, n: 1 }, {}, { group: 4 }, {}, true],
  ['equality and a range', { group: 1, n: -1 }, {}, { group: 4, n: { $gt: 100 } }, {}, true],
  ['what is not a prefix', { group: 1, n: 1 }, {}, { n: 4 }, {}, false],
  ['a sort', { n: 1 }, {}, {}, { n: 1 }, true],
  ['a sort backwards', { n: 1 }, {}, {}, { n: -1 }, true],
  ['a sort by several fields backwards', { group: 1, n: -1 }, {}, {}, { group: -1, n: 1 }, true],
  ['equality and a sort', { group: 1, n: 1 }, {}, { group: 4 }, { n: -1 }, true],
  ['a range and its sort', { n: 1 }, {}, { n: { $gt: 100 } }, { n: -1 }, true],
  [
    'equality, a sort and a range',
    { group: 1, n: 1, name: 1 },
    {},
    { group: 4, name: { $gt: 'name 1' } },
    { n: 1 },
    true,
  ],
  ['an inner field', { 'at.floor': 1 }, {}, { 'at.floor': 3 }, {}, true],
  ['array elements', { tags: 1 }, {}, { tags: 't3' }, {}, true],
  ['two demands on array elements', { tags: 1 }, {}, { tags: { $gt: 't5', $lt: 't1' } }, {}, true],
  ['array elements and a sort by another field', { tags: 1, n: -1 }, {}, { tags: 't3' }, { n: -1 }, true],
  ['documents in arrays', { 'items.sku': 1 }, {}, { 'items.sku': 4 }, {}, true],
  [
    'two fields of documents in arrays',
    { 'items.sku': 1, 'items.size': 1 },
    {},
    { 'items.sku': 4, 'items.size': 9 },
    {},
    true,
  ],
  ['a unique index', { n: 1 }, { unique: true }, { n: 7 }, {}, true],
  ['a sparse index', { even: 1 }, { sparse: true }, { even: { $gt: 100 } }, {}, true],
  ['a sparse index that would miss some', { even: 1 }, { sparse: true }, { even: null }, {}, false],
  ['a sparse index that would miss some of a sort', { even: 1 }, { sparse: true }, {}, { even: 1 }, false],
  ['a partial index', { n: 1 }, { partialFilterExpression: { open: true } }, { n: { $gt: 100 }, open: true }, {}, true],
  [
    'a partial index that would miss some',
    { n: 1 },
    { partialFilterExpression: { open: true } },
    { n: { $gt: 100 } },
    {},
    false,
  ],
  [
    'a partial index by a range',
    { group: 1 },
    { partialFilterExpression: { n: { $gte: 100 } } },
    { group: 3, n: { $gt: 150 } },
    {},
    true,
  ],
  [
    'a partial index by a wider range',
    { group: 1 },
    { partialFilterExpression: { n: { $gte: 100 } } },
    { group: 3, n: { $gt: 50 } },
    {},
    false,
  ],
  [
    'a partial index by existence',
    { group: 1 },
    { partialFilterExpression: { even: { $exists: true } } },
    { group: 4, even: 14 },
    {},
    true,
  ],
  ['nothing that fits', { n: 1 }, {}, { name: 'name 007' }, {}, false],
];

describe.each(cases)('%s', (_, key, options, filter, sort, usesIndex) => {
  it(`is ${usesIndex ? '' : 'not '}served from an index, and right either way`, async () => {
    const things = await aCollection(server, things300 as never);
    const ids = async () => (await things.find(filter).sort(sort).toArray()).map(({ _id }) => Number(_id));
    const scanned = await ids();

    await things.createIndex(key, options);

    const stages = stagesOf(await things.find(filter).sort(sort).explain('queryPlanner'));
    const found = await ids();
    expect(stages.includes('IXSCAN')).toBe(usesIndex);
    expect(stages.includes('SORT')).toBe(Object.keys(sort).length > 0 && !usesIndex);
    expect(scanned.length).toBeGreaterThan(0);
    if (Object.keys(sort).length === 0) {
      found.sort((a, b) => a - b);
      scanned.sort((a, b) => a - b);
    }
    expect(found).toEqual(scanned);
  });
});

describe('a plan', () => {
  it('reaches one document by its _id', async () => {
    const things = await aCollection(server, things300 as never);

    const explained = await things.find({ _id: 7 as never }).explain('executionStats');

    expect(stagesOf(explained)).toContain('IXSCAN');
    expect(explained.executionStats).toMatchObject({ nReturned: 1, totalDocsExamined: 1 });
  });

  it('looks only at what lies within its bounds', async () => {
    const things = await aCollection(server, things300 as never);
    await things.createIndex({ group: 1, n: 1 });

    const explained = await things.find({ group: 4, n: { $gte: 200 } }).explain('executionStats');

    expect(explained.executionStats).toMatchObject({ nReturned: 10, totalDocsExamined: 10 });
  });

  it('of a $match at the beginning of a pipeline is the same', async () => {
    const things = await aCollection(server, things300 as never);
    await things.createIndex({ n: 1 });

    const found = await things
      .aggregate([{ $match: { n: { $gt: 297 } } }, { $sort: { n: -1 } }, { $project: { _id: 1 } }])
      .toArray();

    expect(found).toEqual([{ _id: 299 }, { _id: 298 }]);
  });

  it('follows a hint by name and by key', async () => {
    const things = await aCollection(server, things300 as never);
    await things.createIndexes([{ key: { n: 1 } }, { key: { group: 1 } }]);
    const named = async (hint: mongo.Hint) =>
      JSON.stringify(await things.find({ n: 4, group: 4 }).hint(hint).explain('queryPlanner'));

    expect(await named('group_1')).toContain('"indexName":"group_1"');
    expect(await named({ n: 1 })).toContain('"indexName":"n_1"');
    expect(stagesOf(await things.find({ n: 4 }).hint({ $natural: 1 }).explain('queryPlanner'))).toContain('COLLSCAN');
  });

  it('does without a hidden index', async () => {
    const things = await aCollection(server, things300 as never);
    await things.createIndex({ n: 1 });

    await server.db.command({ collMod: things.collectionName, index: { name: 'n_1', hidden: true } });

    expect(stagesOf(await things.find({ n: 4 }).explain('queryPlanner'))).not.toContain('IXSCAN');
  });

  it('finds long texts and sorts them rightly', async () => {
    const long = ['b', 'a', 'c'].map((end) => ({ text: 'x'.repeat(4000) + end }));
    const things = await aCollection(server, long);
    await things.createIndex({ text: 1 });

    const sorted = await things
      .find({ text: { $gt: 'x' } })
      .sort({ text: 1 })
      .toArray();

    expect(sorted.map(({ text }) => (text as string).at(-1))).toEqual(['a', 'b', 'c']);
    expect(await things.countDocuments({ text: long[1]!.text })).toBe(1);
    expect(await things.countDocuments({ text: { $gt: long[1]!.text } })).toBe(2);
  });
});

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
