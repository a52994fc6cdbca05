import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from '../server.ts';

const server = aServer();
const { Double, Int32, Long, ObjectId } = mongo.BSON;
type Fields = mongo.BSON.Document;

const needs: readonly Fields[] = [
  { _id: 1, area: 'east', kind: 'lamp', cost: 5, tags: ['light', 'stairs'] },
  { _id: 2, area: 'east', kind: 'lift', cost: 20, tags: ['stairs'] },
  { _id: 3, area: 'west', kind: 'lamp', cost: 7, tags: [] },
  { _id: 4, area: 'west', kind: 'lamp', cost: 8 },
];

describe('a pipeline', () => {
  it.each<[what: string, pipeline: Fields[], result: Fields[]]>([
    [
      '$match, $sort, $skip and $limit',
      [{ $match: { kind: 'lamp' } }, { $sort: { cost: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { cost: 1 } }],
      [{ _id: 3, cost: 7 }],
    ],
    [
      '$group with sums and extremes',
      [
        {
          $group: {
            _id: '$area',
            n: { $sum: 1 },
            cost: { $sum: '$cost' },
            least: { $min: '$cost' },
            most: { $max: '$cost' },
            mean: { $avg: '$cost' },
          },
        },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 'east', n: 2, cost: 25, least: 5, most: 20, mean: 12.5 },
        { _id: 'west', n: 2, cost: 15, least: 7, most: 8, mean: 7.5 },
      ],
    ],
    [
      '$group with lists',
      [
        { $sort: { _id: 1 } },
        {
          $group: {
            _id: null,
            first: { $first: '$kind' },
            last: { $last: '$cost' },
            all: { $push: '$cost' },
            tags: { $push: '$tags' },
            count: { $count: {} },
          },
        },
      ],
      [
        {
          _id: null,
          first: 'lamp',
          last: 8,
          all: [5, 20, 7, 8],
          tags: [['light', 'stairs'], ['stairs'], []],
          count: 4,
        },
      ],
    ],
    [
      '$group by several fields',
      [
        { $group: { _id: { area: '$area', kind: '$kind' }, n: { $sum: 1 } } },
        { $sort: { '_id.area': 1, '_id.kind': 1 } },
      ],
      [
        { _id: { area: 'east', kind: 'lamp' }, n: 1 },
        { _id: { area: 'east', kind: 'lift' }, n: 1 },
        { _id: { area: 'west', kind: 'lamp' }, n: 2 },
      ],
    ],
    [
      '$group with $addToSet',
      [{ $group: { _id: '$area', kinds: { $addToSet: '$kind' } } }, { $match: { _id: 'west' } }],
      [{ _id: 'west', kinds: ['lamp'] }],
    ],
    [
      '$group with $top and $firstN',
      [
        { $sort: { _id: 1 } },
        {
          $group: {
            _id: null,
            top: { $top: { sortBy: { cost: -1 }, output: '$_id' } },
            two: { $firstN: { input: '$_id', n: 2 } },
          },
        },
      ],
      [{ _id: null, top: 2, two: [1, 2] }],
    ],
    [
      '$unwind',
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'light' },
        { _id: 1, tags: 'stairs' },
        { _id: 2, tags: 'stairs' },
      ],
    ],
    [
      '$unwind that keeps what has nothing',
      [
        { $match: { area: 'west' } },
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } },
        { $project: { tags: 1, at: 1 } },
      ],
      [
        { _id: 3, at: null },
        { _id: 4, at: null },
      ],
    ],
    ['$count', [{ $match: { cost: { $gt: 6 } } }, { $count: 'n' }], [{ n: 3 }]],
    ['$count of nothing', [{ $match: { cost: { $gt: 600 } } }, { $count: 'n' }], []],
    [
      '$sortByCount',
      [{ $sortByCount: '$kind' }],
      [
        { _id: 'lamp', count: 3 },
        { _id: 'lift', count: 1 },
      ],
    ],
    [
      '$set, $unset and $replaceWith',
      [
        { $match: { _id: 1 } },
        { $set: { 'more.cost': '$cost' } },
        { $unset: ['tags', 'kind'] },
        { $replaceWith: { $mergeObjects: ['$more', { area: '$area' }] } },
      ],
      [{ cost: 5, area: 'east' }],
    ],
    [
      '$facet',
      [{ $facet: { n: [{ $count: 'n' }], lamps: [{ $match: { kind: 'lamp' } }, { $project: { _id: 1 } }] } }],
      [{ n: [{ n: 4 }], lamps: [{ _id: 1 }, { _id: 3 }, { _id: 4 }] }],
    ],
    [
      '$match on a field of a document',
      [{ $set: { a: { b: '$cost' } } }, { $match: { 'a.b': { $gte: 8 } } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 4 }],
    ],
  ])('with %s', async (_, pipeline, result) => {
    const things = await aCollection(server, needs);

    expect(await things.aggregate(pipeline).toArray()).toEqual(result);
  });

  it('may compute the _id', async () => {
    const things = await aCollection(server, [{ _id: 1, a: 7 }]);

    expect(await things.aggregate([{ $project: { _id: '$a' } }]).toArray()).toEqual([{ _id: 7 }]);
    expect(await things.aggregate([{ $project: { a: 1, _id: { old: '$_id' } } }]).toArray()).toEqual([
      { _id: { old: 1 }, a: 7 },
    ]);
  });

  it('joins by $lookup: by fields, by a pipeline, and by both', async () => {
    const offers = await aCollection(server, [
      { _id: 'a', need: 1, by: 'x' },
      { _id: 'b', need: 1, by: 'y' },
      { _id: 'c', need: 2, by: 'x' },
      { _id: 'd' },
    ]);
    const things = await aCollection(server, [{ _id: 1 }, { _id: 2 }, { _id: 3 }, { _id: 4, need: [1, 2] }]);
    await offers.createIndex({ need: 1 });
    const from = offers.collectionName;
    const ids = { $project: { ids: '$found._id' } };

    const byField = await things
      .aggregate([{ $lookup: { from, localField: '_id', foreignField: 'need', as: 'found' } }, ids])
      .toArray();
    const byList = await things
      .aggregate([
        { $match: { _id: 4 } },
        { $lookup: { from, localField: 'need', foreignField: 'need', as: 'found' } },
        ids,
      ])
      .toArray();
    const missing = await things
      .aggregate([
        { $match: { _id: 1 } },
        { $lookup: { from, localField: 'need', foreignField: 'need', as: 'found' } },
        ids,
      ])
      .toArray();
    const byPipeline = await things
      .aggregate([
        {
          $lookup: {
            from,
            let: { id: '$_id' },
            pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$need', '$$id'] }, { $eq: ['$by', 'x'] }] } } }],
            as: 'found',
          },
        },
        ids,
      ])
      .toArray();
    const byBoth = await things
      .aggregate([
        { $match: { _id: 1 } },
        {
          $lookup: { from, localField: '_id', foreignField: 'need', pipeline: [{ $match: { by: 'y' } }], as: 'found' },
        },
        ids,
      ])
      .toArray();

    expect(byField.map((one) => one.ids)).toEqual([['a', 'b'], ['c'], [], []]);
    expect(byList.map((one) => one.ids)).toEqual([['a', 'b', 'c']]);
    expect(missing.map((one) => one.ids)).toEqual([['d']]);
    expect(byPipeline.map((one) => one.ids)).toEqual([['a'], ['c'], [], []]);
    expect(byBoth.map((one) => one.ids)).toEqual([['b']]);
  });

  it('keeps the types of what it passes on', async () => {
    const id = new ObjectId();
    const things = await aCollection(server, [
      { _id: 'a', double: new Double(5), long: Long.fromNumber(7), id, int: new Int32(1) },
    ]);

    const [found] = await things
      .aggregate(
        [
          { $group: { _id: '$id', double: { $first: '$double' }, long: { $max: '$long' }, sum: { $sum: '$int' } } },
          { $set: { copy: '$double' } },
        ],
        { promoteValues: false },
      )
      .toArray();

    expect(found?._id).toEqual(id);
    expect(found?.double).toEqual(new Double(5));
    expect(found?.copy).toEqual(new Double(5));
    expect(found?.long).toEqual(Long.fromNumber(7));
    expect(found?.sum).toEqual(new Int32(1));
  });

  it('adds $unionWith another collection and takes a $sample', async () => {
    const one = await aCollection(server, [{ _id: 1 }]);
    const two = await aCollection(server, [{ _id: 2 }, { _id: 3 }]);

    expect(await one.aggregate([{ $unionWith: two.collectionName }]).toArray()).toEqual([
      { _id: 1 },
      { _id: 2 },
      { _id: 3 },
    ]);
    expect(await two.aggregate([{ $sample: { size: 1 } }]).toArray()).toHaveLength(1);
  });

  it('needs a cursor', async () => {
    expect((await refusalOf(server.db.command({ aggregate: 'things', pipeline: [] }))).code).toBe(9);
  });
});
