import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer } from '../server.ts';

const server = aServer();
const { Binary, ObjectId } = mongo.BSON;
type Fields = mongo.BSON.Document;

const id = new ObjectId();
const day = new Date('2026-05-01T00:00:00Z');

describe('sorting', () => {
  const order = ['missing', 'int', 'double', 'text', 'document', 'bytes', 'id', 'false', 'true', 'day', 'expression'];
  const mixed = [
    { _id: 'day', v: day },
    { _id: 'text', v: 'a' },
    { _id: 'expression', v: /x/ },
    { _id: 'int', v: 1 },
    { _id: 'true', v: true },
    { _id: 'missing' },
    { _id: 'id', v: id },
    { _id: 'document', v: { a: 1 } },
    { _id: 'bytes', v: new Binary(Buffer.from('a')) },
    { _id: 'false', v: false },
    { _id: 'double', v: 1.5 },
  ];

  it.each([
    ['in memory', false],
    ['through an index', true],
  ])('puts types in MongoDB’s order, %s', async (_, indexed) => {
    const things = await aCollection(server, mixed);
    if (indexed) await things.createIndex({ v: 1 });

    const up = await things.find().sort({ v: 1 }).toArray();
    const down = await things.find().sort({ v: -1 }).toArray();

    expect(up.map((one) => one._id)).toEqual(order);
    expect(down.map((one) => one._id)).toEqual(order.toReversed());
  });

  it.each([
    ['in memory', false],
    ['through an index', true],
  ])('takes the least element of an array going up and the greatest going down, %s', async (_, indexed) => {
    const things = await aCollection(
      server,
      [
        { _id: 'a', v: [1, 9] },
        { _id: 'b', v: 5 },
        { _id: 'c', v: [] },
      ].map((one) => one as Fields),
    );
    if (indexed) await things.createIndex({ v: 1 });

    expect((await things.find().sort({ v: 1 }).toArray()).map((one) => one._id)).toEqual(['c', 'a', 'b']);
    expect((await things.find().sort({ v: -1 }).toArray()).map((one) => one._id)).toEqual(['a', 'b', 'c']);
  });

  it('takes several keys, skips and limits', async () => {
    const things = await aCollection(
      server,
      [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ].map(([a, b]) => ({ a, b })),
    );

    const found = await things
      .find({}, { projection: { _id: 0 } })
      .sort({ a: -1, b: 1 })
      .skip(1)
      .limit(2)
      .toArray();

    expect(found).toEqual([
      { a: 2, b: 2 },
      { a: 1, b: 1 },
    ]);
  });

  it('orders texts by code point, beyond the basic plane too', async () => {
    const texts = ['a', '中', '！', '💡'];
    const things = await aCollection(server, texts.map((v) => ({ v })).toReversed());

    expect((await things.find().sort({ v: 1 }).toArray()).map(({ v }) => v as string)).toEqual(texts);
  });

  it('keeps the order of insertion when none is asked for', async () => {
    const things = await aCollection(
      server,
      [3, 1, 2].map((n) => ({ n })),
    );

    expect((await things.find().toArray()).map(({ n }) => n as number)).toEqual([3, 1, 2]);
    expect((await things.find().sort({ $natural: -1 }).toArray()).map(({ n }) => n as number)).toEqual([2, 1, 3]);
  });
});
