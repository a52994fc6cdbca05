import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from '../server.ts';

const server = aServer();
type Fields = mongo.BSON.Document;
type Case = [
  what: string,
  key: Fields,
  options: mongo.CreateIndexesOptions,
  held: Fields,
  refused: Fields,
  allowed: Fields[],
];

const cases: Case[] = [
  ['of one field', { a: 1 }, {}, { a: 1 }, { a: 1 }, [{ a: 2 }, {}]],
  ['of one field, null and missing being the same', { a: 1 }, {}, {}, { a: null }, [{ a: 0 }, { a: [] }]],
  [
    'of several fields',
    { a: 1, b: -1 },
    {},
    { a: 1, b: 1 },
    { a: 1, b: 1, c: 1 },
    [
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ],
  ],
  ['of an inner field', { 'a.b': 1 }, {}, { a: { b: 1 } }, { a: { b: 1, c: 1 } }, [{ a: { b: 2 } }]],
  ['that is sparse', { a: 1 }, { sparse: true }, { a: 1 }, { a: 1 }, [{}, {}, { a: null }]],
  ['that is sparse over several fields', { a: 1, b: 1 }, { sparse: true }, { a: 1 }, { a: 1 }, [{}, {}, { b: 1 }]],
  [
    'that is partial',
    { a: 1 },
    { partialFilterExpression: { open: true } },
    { a: 1, open: true },
    { a: 1, open: true },
    [{ a: 1 }, { a: 1, open: false }],
  ],
  [
    'that is partial by a range',
    { a: 1 },
    { partialFilterExpression: { n: { $gt: 5 } } },
    { a: 1, n: 6 },
    { a: 1, n: 9 },
    [{ a: 1, n: 5 }, { a: 1 }],
  ],
  [
    'over array elements',
    { tags: 1 },
    {},
    { tags: ['x', 'y'] },
    { tags: ['z', 'x'] },
    [{ tags: ['q'] }, { tags: 'w' }],
  ],
  [
    'over documents in an array',
    { 'a.n': 1 },
    {},
    { a: [{ n: 1 }, { n: 2 }] },
    { a: [{ n: 2 }] },
    [{ a: [{ n: 3 }, { n: 3 }] }],
  ],
  [
    'over long texts',
    { a: 1 },
    {},
    { a: 'x'.repeat(5000) },
    { a: 'x'.repeat(5000) },
    [{ a: `${'x'.repeat(4999)}y` }, { a: 'x'.repeat(4999) }],
  ],
];

describe.each(cases)('a unique index %s', (_, key, options, held, refused, allowed) => {
  it('is enforced on insert', async () => {
    const things = await aCollection(server);
    await things.createIndex(key, { ...options, unique: true });
    await things.insertOne({ ...held });

    const refusal = await refusalOf(things.insertOne({ ...refused }));
    await things.insertMany(allowed.map((one) => ({ ...one })));

    expect(refusal.code).toBe(11000);
    expect(refusal.keyPattern).toEqual(key);
    expect(Object.keys(refusal.keyValue as Fields)).toEqual(Object.keys(key));
    expect(await things.countDocuments()).toBe(allowed.length + 1);
  });

  it('is enforced on update', async () => {
    const things = await aCollection(server);
    await things.createIndex(key, { ...options, unique: true });
    await things.insertMany([
      { _id: 'held' as never, ...held },
      { _id: 'other' as never, ...allowed[0] },
    ]);

    const refusal = await refusalOf(things.replaceOne({ _id: 'other' as never }, refused));

    expect(refusal.code).toBe(11000);
    expect(refusal.keyPattern).toEqual(key);
    expect(await things.findOne({ _id: 'other' as never })).toEqual({ _id: 'other', ...allowed[0] });
  });

  it('is not made over documents that break it', async () => {
    const things = await aCollection(server, [held, refused]);

    expect((await refusalOf(things.createIndex(key, { ...options, unique: true }))).code).toBe(11000);
    expect(await things.indexes()).toHaveLength(1);
  });

  it('lets a value go with its document', async () => {
    const things = await aCollection(server);
    await things.createIndex(key, { ...options, unique: true });
    await things.insertOne({ ...held });

    await things.deleteMany({});

    await things.insertOne({ ...refused });
    expect(await things.countDocuments()).toBe(1);
  });
});

describe('a duplicate', () => {
  it('is described by what it duplicates', async () => {
    const things = await aCollection(server);
    await things.createIndex({ street: 1, number: 1 }, { unique: true });
    await things.insertOne({ street: '人民路', number: 3 });

    const refusal = await refusalOf(things.insertOne({ street: '人民路', number: 3 }));

    expect(refusal.keyPattern).toEqual({ street: 1, number: 1 });
    expect(refusal.keyValue).toEqual({ street: '人民路', number: 3 });
    expect(refusal.message).toContain('E11000 duplicate key error collection');
    expect(refusal.message).toContain('index: street_1_number_1');
  });

  it('within one document is none', async () => {
    const things = await aCollection(server);
    await things.createIndex({ tags: 1 }, { unique: true });

    await things.insertOne({ tags: ['a', 'a'] });

    expect(await things.countDocuments({ tags: 'a' })).toBe(1);
  });

  it('of an upsert leaves nothing behind', async () => {
    const things = await aCollection(server);
    await things.createIndex({ a: 1 }, { unique: true });
    await things.insertOne({ a: 1, b: 1 });

    const upsert = things.updateOne({ b: 2 }, { $set: { a: 1 } }, { upsert: true });

    expect((await refusalOf(upsert)).code).toBe(11000);
    expect(await things.countDocuments()).toBe(1);
  });

  it('in the middle of updateMany() leaves what was done before it', async () => {
    const things = await aCollection(server, [
      { _id: 1 as never, a: 1 },
      { _id: 2 as never, a: 2 },
      { _id: 3 as never, a: 3 },
    ]);
    await things.createIndex({ a: 1 }, { unique: true });

    expect((await refusalOf(things.updateMany({}, { $set: { a: 9 } }))).code).toBe(11000);

    expect((await things.find().toArray()).map(({ a }) => a as number)).toEqual([9, 2, 3]);
  });
});
