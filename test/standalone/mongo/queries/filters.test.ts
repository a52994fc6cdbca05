import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer } from '../server.ts';

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
