import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from './server.ts';

const server = aServer();
const { Double, Int32, Long, Timestamp } = mongo.BSON;
type Fields = mongo.BSON.Document;
type Row = [update: Fields, before: Fields, after: Fields];

/** The document after one update, without its _id. */
async function updated(
  before: Fields,
  update: Fields | Fields[],
  options: mongo.UpdateOptions = {},
  filter: Fields = {},
) {
  const things = await aCollection(server, [before]);
  await things.updateOne(filter, update, options);
  return things.findOne({}, { projection: { _id: 0 } });
}

describe('a field operator', () => {
  it.each<Row>([
    [{ $set: { a: 2 } }, { a: 1, b: 1 }, { a: 2, b: 1 }],
    [{ $set: { 'a.b.c': 2 } }, {}, { a: { b: { c: 2 } } }],
    [{ $set: { 'a.2': 'x' } }, { a: [1] }, { a: [1, null, 'x'] }],
    [{ $set: { 'a.0.n': 2 } }, { a: [{ n: 1 }, { n: 1 }] }, { a: [{ n: 2 }, { n: 1 }] }],
    [{ $set: { 'a.0': 2 } }, {}, { a: { 0: 2 } }],
    [{ $set: {} }, { a: 1 }, { a: 1 }],
    [{ $unset: { a: '' } }, { a: 1, b: 1 }, { b: 1 }],
    [{ $unset: { 'a.b': '', 'c.d': '' } }, { a: { b: 1, c: 1 } }, { a: { c: 1 } }],
    [{ $unset: { 'a.0': '' } }, { a: [1, 2] }, { a: [null, 2] }],
    [{ $inc: { a: 2, b: -1 } }, { a: 1 }, { a: 3, b: -1 }],
    [{ $mul: { a: 3, b: 3 } }, { a: 2 }, { a: 6, b: 0 }],
    [{ $min: { a: 1, b: 9, c: 5 } }, { a: 3, b: 3 }, { a: 1, b: 3, c: 5 }],
    [{ $max: { a: 1, b: 9, c: 5 } }, { a: 3, b: 3 }, { a: 3, b: 9, c: 5 }],
    [{ $min: { a: 'text' } }, { a: 3 }, { a: 3 }],
    [{ $rename: { a: 'b' } }, { a: 1, b: 2, c: 3 }, { b: 1, c: 3 }],
    [{ $rename: { 'a.x': 'b.y' } }, { a: { x: 1, z: 1 } }, { a: { z: 1 }, b: { y: 1 } }],
    [{ $rename: { nothing: 'b' } }, { b: 2 }, { b: 2 }],
    [
      { $bit: { a: { and: new Int32(10) }, b: { or: new Int32(5) }, c: { xor: new Int32(5) } } },
      { a: 13, b: 3, c: 1 },
      { a: 8, b: 7, c: 4 },
    ],
    [{ $setOnInsert: { a: 2 } }, { a: 1 }, { a: 1 }],
  ])('%j makes of %j: %j', async (update, before, after) => {
    expect(await updated(before, update)).toEqual(after);
  });

  it.each<[what: string, before: Fields, update: Fields, type: string]>([
    ['an Int32 and an Int32', { a: new Int32(1) }, { $inc: { a: new Int32(1) } }, 'int'],
    ['an Int32 that grows too large', { a: new Int32(2 ** 31 - 1) }, { $inc: { a: new Int32(1) } }, 'long'],
    ['an Int32 and a Long', { a: new Int32(1) }, { $inc: { a: Long.fromNumber(1) } }, 'long'],
    ['an Int32 and a Double', { a: new Int32(1) }, { $mul: { a: new Double(2) } }, 'double'],
    ['a Long and a Double', { a: Long.fromNumber(1) }, { $inc: { a: new Double(1) } }, 'double'],
    ['nothing and a Long', {}, { $mul: { a: Long.fromNumber(1) } }, 'long'],
  ])('of %s keeps the wider type', async (_, before, update, type) => {
    const things = await aCollection(server, [before]);

    await things.updateOne({}, update);

    expect(await things.countDocuments({ a: { $type: type as never } })).toBe(1);
  });

  it('adds 64-bit numbers exactly, and refuses what they cannot hold', async () => {
    const things = await aCollection(server, [{ a: Long.fromString('9007199254740993') }]);
    await things.updateOne({}, { $inc: { a: Long.fromNumber(2) } });

    const found = await things.findOne({}, { promoteLongs: false });
    const refusal = await refusalOf(things.updateOne({}, { $inc: { a: Long.MAX_VALUE } }));

    expect(String(found?.a)).toBe('9007199254740995');
    expect(refusal.code).toBe(2);
  });

  it('$currentDate writes a date or a timestamp of now', async () => {
    const start = Date.now();

    const found = await updated(
      {},
      { $currentDate: { at: true, also: { $type: 'date' }, stamp: { $type: 'timestamp' } } },
    );

    expect(found?.at.getTime()).toBeGreaterThanOrEqual(start - 1000);
    expect(found?.also).toBeInstanceOf(Date);
    expect(found?.stamp).toBeInstanceOf(Timestamp);
  });

  it('appends new fields in the order of their names, whatever the order asked for', async () => {
    const found = await updated({ z: 1 }, { $set: { c: 1, a: 1, b: 1 } });

    expect(Object.keys(found!)).toEqual(['z', 'a', 'b', 'c']);
  });
});

describe('an array operator', () => {
  it.each<Row>([
    [{ $push: { a: 1 } }, {}, { a: [1] }],
    [{ $push: { a: [1, 2] } }, { a: [0] }, { a: [0, [1, 2]] }],
    [{ $push: { a: { $each: [1, 2] } } }, { a: [0] }, { a: [0, 1, 2] }],
    [{ $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
    [{ $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
    [{ $push: { a: { $each: [4, 5], $slice: -3 } } }, { a: [1, 2, 3] }, { a: [3, 4, 5] }],
    [{ $push: { a: { $each: [4], $slice: 2 } } }, { a: [1, 2, 3] }, { a: [1, 2] }],
    [{ $push: { a: { $each: [], $slice: 0 } } }, { a: [1, 2, 3] }, { a: [] }],
    [{ $push: { a: { $each: [2], $sort: -1 } } }, { a: [1, 3] }, { a: [3, 2, 1] }],
    [
      { $push: { a: { $each: [{ n: 2 }], $sort: { n: 1 }, $slice: 2 } } },
      { a: [{ n: 3 }, { n: 1 }] },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [{ $addToSet: { a: 1 } }, { a: [1] }, { a: [1] }],
    [{ $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1] }, { a: [1, 2] }],
    [
      { $addToSet: { a: { x: 1, y: 2 } } },
      { a: [{ y: 2, x: 1 }] },
      {
        a: [
          { y: 2, x: 1 },
          { x: 1, y: 2 },
        ],
      },
    ],
    [{ $addToSet: { a: new Double(1) } }, { a: [new Int32(1)] }, { a: [1] }],
    [{ $pop: { a: 1 } }, { a: [1, 2, 3] }, { a: [1, 2] }],
    [{ $pop: { a: -1 } }, { a: [1, 2, 3] }, { a: [2, 3] }],
    [{ $pull: { a: 2 } }, { a: [1, 2, 2, 3] }, { a: [1, 3] }],
    [{ $pull: { a: { $gte: 2 } } }, { a: [1, 2, 3] }, { a: [1] }],
    [{ $pull: { a: { $in: [1, 3] } } }, { a: [1, 2, 3] }, { a: [2] }],
    [{ $pull: { a: { n: 1 } } }, { a: [{ n: 1, m: 1 }, { n: 2 }] }, { a: [{ n: 2 }] }],
    [{ $pull: { a: { n: { $gte: 2 }, m: 1 } } }, { a: [{ n: 2, m: 1 }, { n: 2 }] }, { a: [{ n: 2 }] }],
    [
      { $pull: { a: { list: { $elemMatch: { n: 1 } } } } },
      { a: [{ list: [{ n: 1 }] }, { list: [] }] },
      { a: [{ list: [] }] },
    ],
    [{ $pull: { nothing: 1 } }, { a: 1 }, { a: 1 }],
    [{ $pullAll: { a: [1, 3] } }, { a: [1, 2, 3, 1] }, { a: [2] }],
  ])('%j makes of %j: %j', async (update, before, after) => {
    expect(await updated(before, update)).toEqual(after);
  });

  it.each<[update: Fields, code: number]>([
    [{ $push: { a: { $each: 1 } } }, 2],
    [{ $push: { a: { $each: [1], $sometimes: 1 } } }, 2],
    [{ $push: { a: { $each: [1], $slice: 1.5 } } }, 2],
    [{ $addToSet: { n: 1 } }, 2],
    [{ $pop: { a: 2 } }, 9],
    [{ $pop: { n: 1 } }, 14],
    [{ $pull: { n: 1 } }, 2],
    [{ $pullAll: { a: 1 } }, 2],
    [{ $bit: { n: { nand: new Int32(1) } } }, 2],
    [{ $currentDate: { at: { $type: 'year' } } }, 2],
    [{ $rename: { a: 'a' } }, 2],
    [{ $rename: { n: 'a', m: 'a' } }, 40],
  ])('refuses %j: %i', async (update, code) => {
    const things = await aCollection(server, [{ a: [1], n: 1 }]);

    expect((await refusalOf(things.updateOne({}, update))).code).toBe(code);
    expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual({ a: [1], n: 1 });
  });
});

describe('a positional operator', () => {
  it.each<[what: string, filter: Fields, update: Fields, before: Fields, after: Fields, filters?: Fields[]]>([
    ['$ the value that matched', { a: 2 }, { $set: { 'a.$': 9 } }, { a: [1, 2, 2] }, { a: [1, 9, 2] }],
    ['$ the value in range', { a: { $gt: 1 } }, { $inc: { 'a.$': 1 } }, { a: [1, 2, 3] }, { a: [1, 3, 3] }],
    [
      '$ the document that matched',
      { 'a.n': 2 },
      { $set: { 'a.$.m': 9 } },
      { a: [{ n: 1 }, { n: 2 }] },
      { a: [{ n: 1 }, { n: 2, m: 9 }] },
    ],
    [
      '$ what $elemMatch matched',
      { a: { $elemMatch: { n: 2, m: 2 } } },
      { $set: { 'a.$.k': 1 } },
      {
        a: [
          { n: 2, m: 1 },
          { n: 2, m: 2 },
        ],
      },
      {
        a: [
          { n: 2, m: 1 },
          { n: 2, m: 2, k: 1 },
        ],
      },
    ],
    ['$[] every value', {}, { $inc: { 'a.$[]': 10 } }, { a: [1, 2] }, { a: [11, 12] }],
    ['$[] every document', {}, { $set: { 'a.$[].n': 0 } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 0 }, { n: 0 }] }],
    [
      '$[name] the values that fit',
      {},
      { $set: { 'a.$[low]': 0 } },
      { a: [1, 5, 2] },
      { a: [0, 5, 0] },
      [{ low: { $lt: 3 } }],
    ],
    [
      '$[name] the documents that fit',
      {},
      { $set: { 'a.$[e].m': 1 } },
      { a: [{ n: 1 }, { n: 2 }] },
      { a: [{ n: 1, m: 1 }, { n: 2 }] },
      [{ 'e.n': 1 }],
    ],
    [
      '$[] within $[name]',
      {},
      { $inc: { 'a.$[e].b.$[]': 1 } },
      {
        a: [
          { n: 1, b: [1, 2] },
          { n: 2, b: [1] },
        ],
      },
      {
        a: [
          { n: 1, b: [2, 3] },
          { n: 2, b: [1] },
        ],
      },
      [{ 'e.n': 1 }],
    ],
    [
      '$[] and then $pull',
      {},
      { $pull: { 'a.$[].b': 1 } },
      { a: [{ b: [1, 2] }, { b: [1] }] },
      { a: [{ b: [2] }, { b: [] }] },
    ],
    ['$ with $unset', { a: 2 }, { $unset: { 'a.$': '' } }, { a: [1, 2] }, { a: [1, null] }],
  ])('changes by %s', async (_, filter, update, before, after, arrayFilters) => {
    expect(await updated(before, update, arrayFilters ? { arrayFilters } : {}, filter)).toEqual(after);
  });

  it.each<[what: string, filter: Fields, update: Fields, code: number, filters?: Fields[]]>([
    ['$ without a match in an array', {}, { $set: { 'a.$': 1 } }, 2],
    ['$[name] without its filter', {}, { $set: { 'a.$[e]': 1 } }, 2],
    ['a filter nobody uses', {}, { $set: { n: 1 } }, 9, [{ e: 1 }]],
    ['two filters of one name', {}, { $set: { 'a.$[e]': 1 } }, 9, [{ e: 1 }, { e: 2 }]],
    ['$[] of no array', {}, { $set: { 'n.$[]': 1 } }, 2],
    ['$[] of nothing', {}, { $set: { 'nothing.$[]': 1 } }, 2],
  ])('refuses %s', async (_, filter, update, code, arrayFilters) => {
    const things = await aCollection(server, [{ a: [1], n: 1 }]);

    expect((await refusalOf(things.updateOne(filter, update, arrayFilters ? { arrayFilters } : {}))).code).toBe(code);
  });
});

describe('an update pipeline', () => {
  it.each<[pipeline: Fields[], before: Fields, after: Fields]>([
    [[{ $set: { total: { $add: ['$a', '$b'] } } }], { a: 1, b: 2 }, { a: 1, b: 2, total: 3 }],
    [[{ $set: { 'a.b': 2 } }], { a: { c: 1 } }, { a: { c: 1, b: 2 } }],
    [[{ $unset: ['a', 'b'] }], { a: 1, b: 2, c: 3 }, { c: 3 }],
    [[{ $set: { n: '$m', m: '$n' } }], { n: 1, m: 2 }, { n: 2, m: 1 }],
    [[{ $set: { n: 1 } }, { $set: { m: { $add: ['$n', 1] } } }], {}, { n: 1, m: 2 }],
    [[{ $replaceWith: { $mergeObjects: ['$$ROOT', { a: 2 }] } }], { a: 1, b: 1 }, { a: 2, b: 1 }],
    [[{ $project: { a: 1 } }], { a: 1, b: 1 }, { a: 1 }],
    [[{ $set: { list: { $concatArrays: ['$list', [3]] } } }], { list: [1, 2] }, { list: [1, 2, 3] }],
    [[{ $set: { state: { $cond: [{ $gte: ['$n', 3] }, 'full', 'open'] } } }], { n: 3 }, { n: 3, state: 'full' }],
  ])('%j makes of %j: %j', async (pipeline, before, after) => {
    expect(await updated(before, pipeline)).toEqual(after);
  });

  it('refuses stages that do not reshape a document, and array filters', async () => {
    const things = await aCollection(server, [{ a: [1] }]);

    expect((await refusalOf(things.updateOne({}, [{ $match: {} }]))).code).toBe(72);
    expect((await refusalOf(things.updateOne({}, [{ $set: { b: 1 } }], { arrayFilters: [{ e: 1 }] }))).code).toBe(9);
  });
});
