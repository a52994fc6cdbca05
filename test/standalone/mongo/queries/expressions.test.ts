// oxlint-disable unicorn/no-thenable -- `then` is what MongoDB calls a branch of $cond and $switch
import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from '../server.ts';

const server = aServer();
type Fields = mongo.BSON.Document;

describe('an expression', () => {
  const at = new Date('2026-03-01T10:20:30.456Z');
  const subject = {
    _id: 0,
    n: 5,
    m: 2,
    text: '三楼 Lamp',
    list: [3, 1, 2],
    none: null,
    at,
    inner: { a: 1, b: 2 },
    items: [{ p: 2 }, { p: 3 }],
  };

  it.each<[expression: unknown, value: unknown]>([
    [{ $add: ['$n', '$m', 1] }, 8],
    [{ $add: ['$n', null] }, null],
    [{ $subtract: ['$n', '$m'] }, 3],
    [{ $multiply: ['$n', '$m'] }, 10],
    [{ $divide: ['$n', '$m'] }, 2.5],
    [{ $mod: ['$n', '$m'] }, 1],
    [{ $abs: -3 }, 3],
    [{ $floor: 2.7 }, 2],
    [{ $ceil: 2.2 }, 3],
    [{ $round: [2.567, 1] }, 2.6],
    [{ $trunc: 2.9 }, 2],
    [{ $sqrt: 9 }, 3],
    [{ $pow: [2, 5] }, 32],
    [{ $eq: ['$n', 5] }, true],
    [{ $gt: ['$text', 5] }, true],
    [{ $cmp: ['$n', '$m'] }, 1],
    [{ $and: ['$n', '$none'] }, false],
    [{ $or: ['$none', '$n'] }, true],
    [{ $not: ['$none'] }, true],
    [{ $cond: { if: { $gt: ['$n', 3] }, then: 'many', else: 'few' } }, 'many'],
    [{ $ifNull: ['$none', '$nothing', 'other'] }, 'other'],
    [{ $switch: { branches: [{ case: { $lt: ['$n', 3] }, then: 'a' }], default: 'b' } }, 'b'],
    [{ $let: { vars: { x: '$n' }, in: { $add: ['$$x', 1] } } }, 6],
    [{ $literal: '$n' }, '$n'],
    [{ $concat: ['$text', '!'] }, '三楼 Lamp!'],
    [{ $concat: ['$text', '$none'] }, null],
    [{ $toUpper: '$text' }, '三楼 LAMP'],
    [{ $strLenCP: '$text' }, 7],
    [{ $strLenBytes: '$text' }, 11],
    [{ $substrCP: ['$text', 0, 2] }, '三楼'],
    [{ $split: ['$text', ' '] }, ['三楼', 'Lamp']],
    [{ $trim: { input: '  a ' } }, 'a'],
    [{ $regexMatch: { input: '$text', regex: '^三' } }, true],
    [{ $replaceAll: { input: '$text', find: 'Lamp', replacement: '灯' } }, '三楼 灯'],
    [{ $concat: [{ $literal: '$5' }, ''] }, '$5'],
    [{ $size: '$list' }, 3],
    [{ $arrayElemAt: ['$list', -1] }, 2],
    [{ $first: '$list' }, 3],
    [{ $slice: ['$list', 1, 2] }, [1, 2]],
    [{ $concatArrays: ['$list', [9]] }, [3, 1, 2, 9]],
    [{ $reverseArray: '$list' }, [2, 1, 3]],
    [{ $in: [2, '$list'] }, true],
    [{ $indexOfArray: ['$list', 1] }, 1],
    [{ $range: [0, 5, 2] }, [0, 2, 4]],
    [{ $filter: { input: '$list', as: 'x', cond: { $gte: ['$$x', 2] } } }, [3, 2]],
    [{ $map: { input: '$items', as: 'x', in: { $multiply: ['$$x.p', 10] } } }, [20, 30]],
    [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    [{ $sum: '$list' }, 6],
    [{ $sum: ['$n', '$m', 'text'] }, 7],
    [{ $avg: ['$n', 1] }, 3],
    [{ $max: '$list' }, 3],
    [{ $min: ['$n', '$m'] }, 2],
    [{ $sortArray: { input: '$list', sortBy: 1 } }, [1, 2, 3]],
    [{ $setUnion: ['$list', [3, 4]] }, [1, 2, 3, 4]],
    [{ $setIntersection: ['$list', [3, 4]] }, [3]],
    [{ $setDifference: ['$list', [3]] }, [1, 2]],
    [{ $setIsSubset: [[1], '$list'] }, true],
    [{ $mergeObjects: ['$inner', { b: 3 }] }, { a: 1, b: 3 }],
    [
      { $objectToArray: '$inner' },
      [
        { k: 'a', v: 1 },
        { k: 'b', v: 2 },
      ],
    ],
    [{ $arrayToObject: [[['k', 1]]] }, { k: 1 }],
    [{ $getField: 'n' }, 5],
    ['$items.p', [2, 3]],
    ['$inner.a', 1],
    [
      { x: '$n', y: { z: '$m' } },
      { x: 5, y: { z: 2 } },
    ],
    [{ $type: '$nothing' }, 'missing'],
    [{ $type: '$list' }, 'array'],
    [{ $isArray: ['$list'] }, true],
    [{ $isNumber: '$text' }, false],
    [{ $toString: '$n' }, '5'],
    [{ $toInt: '12' }, 12],
    [{ $toDouble: '1.5' }, 1.5],
    [{ $toDate: '2026-03-01T10:20:30.456Z' }, at],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
    [{ $year: '$at' }, 2026],
    [{ $month: '$at' }, 3],
    [{ $dayOfMonth: '$at' }, 1],
    [{ $hour: '$at' }, 10],
    [{ $dayOfWeek: '$at' }, 1],
    [{ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M' } }, '2026-03-01 10:20'],
    [{ $dateAdd: { startDate: '$at', unit: 'day', amount: 1 } }, new Date('2026-03-02T10:20:30.456Z')],
    [{ $dateDiff: { startDate: '$at', endDate: new Date('2026-03-03T00:00:00Z'), unit: 'day' } }, 2],
    [{ $subtract: [new Date('2026-03-01T10:20:31.456Z'), '$at'] }, 1000],
    [{ $add: ['$at', 1000] }, new Date('2026-03-01T10:20:31.456Z')],
  ])('%j is %j', async (expression, value) => {
    const things = await aCollection(server, [subject]);

    const [found] = await things.aggregate([{ $project: { _id: 0, value: expression } }]).toArray();

    expect(found).toEqual({ value });
  });

  it('leaves a field out that has no value, and knows $$ROOT and $$REMOVE', async () => {
    const things = await aCollection(server, [{ _id: 1, a: 1 }]);

    const [found] = await things
      .aggregate([{ $project: { _id: 0, root: '$$ROOT', none: '$nothing.at.all', gone: '$$REMOVE' } }])
      .toArray();

    expect(found).toEqual({ root: { _id: 1, a: 1 } });
  });

  it.each<[expression: Fields, code: number]>([
    [{ $divide: [1, 0] }, 2],
    [{ $add: [1, 'text'] }, 14],
    [{ $size: '$n' }, 17124],
    [{ $toInt: 'x' }, 241],
    [{ $cond: ['$n', 1] }, 16020],
    [{ $add: [{ $let: { vars: {}, in: '$$who' } }] }, 17276],
    [{ $a: 1, $b: 1 }, 15983],
  ])('%j is refused: %i', async (expression, code) => {
    const things = await aCollection(server, [subject]);

    expect((await refusalOf(things.aggregate([{ $project: { value: expression } }]).toArray())).code).toBe(code);
  });
});
