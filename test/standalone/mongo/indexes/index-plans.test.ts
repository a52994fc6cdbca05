import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, stagesOf } from '../server.ts';

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
