import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer } from '../server.ts';

const server = aServer();
const { Double } = mongo.BSON;
type Fields = mongo.BSON.Document;

describe('a projection', () => {
  const before = {
    _id: 'one',
    a: 1,
    b: { c: 1, d: 2 },
    list: [1, 2, 3, 4],
    items: [
      { n: 1, m: 1 },
      { n: 2, m: 2 },
    ],
  };

  it.each<[projection: Fields, after: Fields]>([
    [{ a: 1 }, { _id: 'one', a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [{ _id: 1 }, { _id: 'one' }],
    [
      { _id: 0, items: 0, list: 0 },
      { a: 1, b: { c: 1, d: 2 } },
    ],
    [{ 'b.c': 1 }, { _id: 'one', b: { c: 1 } }],
    [{ b: { c: 1 } }, { _id: 'one', b: { c: 1 } }],
    [
      { 'b.c': 0, list: 0, items: 0 },
      { _id: 'one', a: 1, b: { d: 2 } },
    ],
    [{ 'items.n': 1 }, { _id: 'one', items: [{ n: 1 }, { n: 2 }] }],
    [
      { 'items.n': 0, b: 0, list: 0, a: 0 },
      { _id: 'one', items: [{ m: 1 }, { m: 2 }] },
    ],
    [{ nothing: 1 }, { _id: 'one' }],
    [
      { a: 1, list: { $slice: 2 } },
      { _id: 'one', a: 1, list: [1, 2] },
    ],
    [
      { list: { $slice: -1 }, items: 0 },
      { _id: 'one', a: 1, b: { c: 1, d: 2 }, list: [4] },
    ],
    [
      { a: 1, list: { $slice: [1, 2] } },
      { _id: 'one', a: 1, list: [2, 3] },
    ],
    [
      { a: 1, list: { $slice: [-3, 2] } },
      { _id: 'one', a: 1, list: [2, 3] },
    ],
    [{ items: { $elemMatch: { n: 2 } } }, { _id: 'one', items: [{ n: 2, m: 2 }] }],
    [{ items: { $elemMatch: { n: 9 } } }, { _id: 'one' }],
    [{ list: { $elemMatch: { $gt: 2 } } }, { _id: 'one', list: [3] }],
    [
      { a: 1, sum: { $add: ['$a', '$b.d'] } },
      { _id: 'one', a: 1, sum: 3 },
    ],
    [{ copy: '$b.c' }, { _id: 'one', copy: 1 }],
  ])('%j gives %j', async (projection, after) => {
    const things = await aCollection(server, [before]);

    expect(await things.findOne({}, { projection })).toEqual(after);
  });

  it('gives the element that matched for a positional one', async () => {
    const things = await aCollection(server, [before]);

    expect(await things.findOne({ 'items.n': 2 }, { projection: { 'items.$': 1 } })).toEqual({
      _id: 'one',
      items: [{ n: 2, m: 2 }],
    });
    expect(await things.findOne({ list: { $gt: 2 } }, { projection: { 'list.$': 1, _id: 0 } })).toEqual({ list: [3] });
  });
});

describe('counting', () => {
  it('counts all, what matches, and within skip and limit', async () => {
    const things = await aCollection(
      server,
      [1, 2, 3, 4].map((n) => ({ n })),
    );

    expect(await things.estimatedDocumentCount()).toBe(4);
    expect(await things.countDocuments({ n: { $gt: 1 } })).toBe(3);
    expect(await things.countDocuments({}, { skip: 1, limit: 2 })).toBe(2);
    expect(await server.db.collection('nowhere').countDocuments()).toBe(0);
  });

  it('distinct() gives each value once, array elements one by one', async () => {
    const things = await aCollection(server, [
      { v: 1 },
      { v: new Double(1) },
      { v: [1, 2] },
      { v: 'a' },
      { v: null },
      {},
    ]);

    const values = await things.distinct('v');

    expect(values).toHaveLength(4);
    expect(values).toEqual(expect.arrayContaining([1, 2, 'a', null]));
    expect(await things.distinct('v', { v: { $gt: 1 } })).toEqual([1, 2]);
  });
});
