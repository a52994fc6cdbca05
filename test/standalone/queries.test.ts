import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer } from './server.ts';

const server = aServer();
const { Double, Int32, Long, MaxKey, MinKey, ObjectId, Binary, UUID } = mongo.BSON;
type Fields = mongo.BSON.Document;

const id = new ObjectId();
const uuid = new UUID('00000000-0000-4000-8000-000000000000');
const day = new Date('2026-05-01T00:00:00Z');

/** One document for every kind of value a field may have. */
const samples: readonly Fields[] = [
  { _id: 'missing' },
  { _id: 'null', v: null },
  { _id: 'zero', v: new Int32(0) },
  { _id: 'int', v: new Int32(5) },
  { _id: 'double', v: new Double(5.5) },
  { _id: 'long', v: Long.fromString('9007199254740993') },
  { _id: 'text', v: 'abc' },
  { _id: 'five', v: '5' },
  { _id: 'true', v: true },
  { _id: 'day', v: day },
  { _id: 'id', v: id },
  { _id: 'uuid', v: uuid },
  { _id: 'document', v: { a: 1, b: 2 } },
  { _id: 'list', v: [5, 7] },
  { _id: 'empty', v: [] },
  { _id: 'nested', v: [[5]] },
  { _id: 'documents', v: [{ a: 1 }, { a: 3, b: null }] },
  { _id: 'nulls', v: [null] },
];

describe.each([
  ['without an index', false],
  ['through an index', true],
])('a filter %s', (_, indexed) => {
  const found = async (filter: Fields): Promise<string[]> => {
    const things = await aCollection(server, samples);
    if (indexed) await things.createIndexes([{ key: { v: 1 } }, { key: { 'v.a': -1 } }]);
    const documents = await things.find(filter, { projection: { _id: 1 } }).toArray();
    return documents.map(({ _id }) => String(_id)).sort();
  };

  it.each<[filter: Fields, ids: string[]]>([
    [{ v: null }, ['missing', 'null', 'nulls']],
    [{ v: { $eq: null } }, ['missing', 'null', 'nulls']],
    [
      { v: { $ne: null } },
      [
        'day',
        'document',
        'documents',
        'double',
        'empty',
        'five',
        'id',
        'int',
        'list',
        'long',
        'nested',
        'text',
        'true',
        'uuid',
        'zero',
      ],
    ],
    [{ v: { $exists: false } }, ['missing']],
    [{ v: { $exists: true, $type: 'null' } }, ['null', 'nulls']],
    [{ v: 5 }, ['int', 'list']],
    [{ v: new Double(5) }, ['int', 'list']],
    [{ v: Long.fromString('9007199254740993') }, ['long']],
    [{ v: Long.fromString('9007199254740992') }, []],
    [{ v: { $gt: 5 } }, ['double', 'list', 'long']],
    [{ v: { $gte: 5 } }, ['double', 'int', 'list', 'long']],
    [{ v: { $lt: 5 } }, ['zero']],
    [{ v: { $lte: 5 } }, ['int', 'list', 'zero']],
    [{ v: { $gt: 5, $lt: 6 } }, ['double', 'list']],
    [{ v: { $gt: 6, $lt: 6 } }, ['list']],
    [{ v: { $elemMatch: { $gt: 6, $lt: 6 } } }, []],
    [{ v: { $gt: 'a' } }, ['text']],
    [{ v: { $gte: '5' } }, ['five', 'text']],
    [{ v: { $lt: day } }, []],
    [{ v: { $lte: day } }, ['day']],
    [{ v: { $gte: null } }, ['missing', 'null', 'nulls']],
    [{ v: { $gt: null } }, []],
    [
      { v: { $gt: new MinKey(), $lt: new MaxKey(), $exists: true } },
      samples
        .map(({ _id }) => _id as string)
        .filter((one) => one !== 'missing')
        .sort(),
    ],
    [{ v: { $in: [5, 'abc', null] } }, ['int', 'list', 'missing', 'null', 'nulls', 'text']],
    [{ v: { $in: [/^a/, 0] } }, ['text', 'zero']],
    [{ v: { $in: [] } }, []],
    [
      { v: { $nin: [5, null] } },
      [
        'day',
        'document',
        'documents',
        'double',
        'empty',
        'five',
        'id',
        'long',
        'nested',
        'text',
        'true',
        'uuid',
        'zero',
      ],
    ],
    [{ v: id }, ['id']],
    [{ v: uuid }, ['uuid']],
    [{ v: new Binary(uuid.buffer, 0) }, []],
    [{ v: true }, ['true']],
    [{ v: { a: 1, b: 2 } }, ['document']],
    [{ v: { b: 2, a: 1 } }, []],
    [{ v: [5, 7] }, ['list']],
    [{ v: [7, 5] }, []],
    [{ v: [5] }, ['nested']],
    [{ v: [] }, ['empty']],
    [{ v: { $size: 2 } }, ['documents', 'list']],
    [{ v: { $all: [5, 7] } }, ['list']],
    [{ v: { $all: [] } }, []],
    [{ v: { $type: 'array' } }, ['documents', 'empty', 'list', 'nested', 'nulls']],
    [{ v: { $type: 'number' } }, ['double', 'int', 'list', 'long', 'zero']],
    [{ v: { $type: ['string', 8] } }, ['five', 'text', 'true']],
    [{ v: /B/i }, ['text']],
    [{ v: { $regex: '^A', $options: 'i' } }, ['text']],
    [
      { v: { $not: /b/ } },
      samples
        .map(({ _id }) => _id as string)
        .filter((one) => one !== 'text')
        .sort(),
    ],
    [{ v: { $not: { $gt: 5 } }, _id: { $in: ['int', 'double', 'text', 'missing'] } }, ['int', 'missing', 'text']],
    [{ v: { $mod: [5, 0] } }, ['double', 'int', 'list', 'zero']],
    [{ v: { $bitsAllSet: [0, 2] } }, ['int', 'list']],
    [{ 'v.a': 1 }, ['document', 'documents']],
    [{ 'v.a': { $gt: 1 } }, ['documents']],
    [{ 'v.b': null, 'v.a': { $exists: true } }, ['documents']],
    [
      { 'v.a': null },
      ['day', 'double', 'five', 'id', 'int', 'long', 'missing', 'null', 'text', 'true', 'uuid', 'zero'],
    ],
    [{ 'v.0': 5 }, ['list']],
    [{ 'v.0.a': 1 }, ['documents']],
    [{ v: { $elemMatch: { a: { $gt: 1 }, b: null } } }, ['documents']],
    [{ v: { $elemMatch: { a: 1, b: null } } }, ['documents']],
    [{ v: { $elemMatch: { $gte: 7 } } }, ['list']],
    [{ $or: [{ v: 0 }, { v: 'abc' }] }, ['text', 'zero']],
    [{ $nor: [{ v: { $exists: true } }] }, ['missing']],
    [{ $and: [{ v: { $gte: 5 } }, { v: { $lt: 6 } }] }, ['double', 'int', 'list']],
    [{ $expr: { $gt: ['$v', 5] }, v: { $type: 'number' } }, ['double', 'list', 'long']],
    [{ $comment: 'nothing is asked', v: 0 }, ['zero']],
  ])('%j finds %j', async (filter, ids) => {
    expect(await found(filter)).toEqual(ids);
  });
});

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
