import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, isGiven, refusalOf } from './server.ts';

const server = aServer();

type Ask = (things: mongo.Collection) => Promise<unknown>;

describe('a command MongoDB refuses', () => {
  it.each<[what: string, code: number, ask: Ask]>([
    ['an unknown command', 59, () => server.db.command({ makeCoffee: 1 })],
    ['an unknown query operator', 2, (things) => things.findOne({ a: { $near_enough: 1 } })],
    ['an unknown top-level operator', 2, (things) => things.findOne({ $sometimes: [] })],
    ['$and of nothing', 2, (things) => things.findOne({ $and: [] })],
    ['$in without an array', 2, (things) => things.findOne({ a: { $in: 3 as never } })],
    ['a $regex that is none', 51091, (things) => things.findOne({ a: { $regex: '(' } })],
    ['$text without a text index', 27, (things) => things.findOne({ $text: { $search: 'lamp' } })],
    ['an unknown update operator', 9, (things) => things.updateOne({}, { $improve: { a: 1 } } as never)],
    ['operators mixed into a replacement', 9, (things) => things.updateOne({}, { $set: { a: 1 }, b: 1 } as never)],
    ['two operators on one path', 40, (things) => things.updateOne({}, { $set: { a: 1 }, $inc: { a: 1 } })],
    ['an operator on a path and on its parent', 40, (things) => things.updateOne({}, { $set: { a: 1, 'a.b': 2 } })],
    ['$inc by a text', 14, (things) => things.updateOne({}, { $inc: { a: 'one' as never } })],
    ['$inc of a text', 14, (things) => things.updateOne({}, { $inc: { name: 1 } })],
    ['$push to a text', 2, (things) => things.updateOne({}, { $push: { name: 1 } as never })],
    ['a field inside a text', 28, (things) => things.updateOne({}, { $set: { 'name.first': 1 } })],
    ['an empty field name in a path', 56, (things) => things.updateOne({}, { $set: { 'a..b': 1 } })],
    ['changing the _id', 66, (things) => things.updateOne({}, { $set: { _id: 'other' } } as never)],
    ['an _id that is an array', 53, (things) => things.insertOne({ _id: [1] as never })],
    ['an unknown pipeline stage', 40324, (things) => things.aggregate([{ $improve: {} }]).toArray()],
    ['an unknown expression', 168, (things) => things.aggregate([{ $project: { a: { $improve: 1 } } }]).toArray()],
    [
      'an unknown accumulator',
      15952,
      (things) => things.aggregate([{ $group: { _id: 1, a: { $improve: 1 } } }]).toArray(),
    ],
    ['a stage that is two', 40323, (things) => things.aggregate([{ $skip: 1, $limit: 1 }]).toArray()],
    ['mixing inclusion and exclusion', 31254, (things) => things.findOne({}, { projection: { a: 1, b: 0 } })],
    ['a sort that has no direction', 15975, (things) => things.aggregate([{ $sort: { a: 7 } }]).toArray()],
    ['a hint no index fits', 2, (things) => things.find().hint('nothing_1').toArray()],
    [
      'a database name with a blank',
      73,
      () => server.client.db('admin').command({ renameCollection: 'a b.c', to: 'd.e' }),
    ],
    ['listDatabases outside admin', 13, () => server.db.command({ listDatabases: 1 })],
    ['an argument nobody knows', 40415, (things) => server.db.command({ find: things.collectionName, sometimes: 1 })],
    ['an index without fields', 67, (things) => things.createIndex({})],
    [
      'an unknown index option',
      197,
      (things) =>
        server.db.command({
          createIndexes: things.collectionName,
          indexes: [{ key: { a: 1 }, name: 'a_1', sometimes: true }],
        }),
    ],
    ['dropping an index that is not there', 27, (things) => things.dropIndex('nothing_1')],
    ['dropping the _id index', 72, (things) => things.dropIndex('_id_')],
    ['indexes of a collection that is not there', 26, () => server.db.collection('nowhere').indexes()],
    ['creating a collection twice', 48, (things) => server.db.command({ create: things.collectionName })],
  ])('%s: %i', async (_, code, ask) => {
    const things = await aCollection(server, [{ _id: 'one' as never, name: 'Lin' }]);

    const refusal = await refusalOf(ask(things));

    expect(refusal.code).toBe(code);
    expect(refusal.message).not.toBe('');
    expect(await things.find().toArray()).toEqual([{ _id: 'one', name: 'Lin' }]);
  });
});

describe.runIf(!isGiven)('what this engine has not', () => {
  it.each<[what: string, code: number, ask: Ask]>([
    ['$where', 2, (things) => things.findOne({ $where: 'true' })],
    ['$near', 291, (things) => things.findOne({ at: { $near: [0, 0] } })],
    ['$geoWithin', 2, (things) => things.findOne({ at: { $geoWithin: { $center: [[0, 0], 1] } } })],
    ['change streams', 40573, (things) => things.aggregate([{ $changeStream: {} }]).toArray()],
    ['$merge', 115, (things) => things.aggregate([{ $merge: 'other' }]).toArray()],
    ['$out', 115, (things) => things.aggregate([{ $out: 'other' }]).toArray()],
    ['$bucket', 115, (things) => things.aggregate([{ $bucket: { groupBy: '$a', boundaries: [0, 1] } }]).toArray()],
    ['$dateTrunc', 168, (things) => things.aggregate([{ $project: { a: { $dateTrunc: {} } } }]).toArray()],
    ['collations', 238, (things) => things.find().collation({ locale: 'zh' }).toArray()],
    ['the bounds min() and max()', 115, (things) => things.find().min({ a: 1 }).max({ a: 2 }).hint({ a: 1 }).toArray()],
    ['waiting for other members', 2, (things) => things.insertOne({ a: 1 }, { writeConcern: { w: 3 } })],
    ['capped collections', 115, () => server.db.createCollection('ring', { capped: true, size: 4096 })],
    ['views', 115, () => server.db.createCollection('view', { viewOn: 'a', pipeline: [] })],
    ['validators', 115, () => server.db.createCollection('strict', { validator: { a: 1 } })],
    ['text indexes', 67, (things) => things.createIndex({ a: 'text' })],
    ['geographic indexes', 67, (things) => things.createIndex({ a: '2dsphere' })],
    ['wildcard indexes', 67, (things) => things.createIndex({ '$**': 1 })],
    [
      'map-reduce',
      115,
      (things) => server.db.command({ mapReduce: things.collectionName, map: 'm', reduce: 'r', out: 'o' }),
    ],
    ['users', 115, () => server.db.command({ createUser: 'a', pwd: 'b', roles: [] })],
    [
      'comparing Decimal128',
      238,
      async (things) => {
        await things.insertOne({ price: (await import('mongoose')).mongo.BSON.Decimal128.fromString('1.5') });
        await things.find({ price: { $gt: 1 } }).toArray();
      },
    ],
    ['the commands of a replica set', 76, () => server.client.db('admin').command({ replSetGetStatus: 1 })],
  ])('%s: %i', async (_, code, ask) => {
    const things = await aCollection(server, [{ a: 1 }]);

    expect((await refusalOf(ask(things))).code).toBe(code);
  });
});
