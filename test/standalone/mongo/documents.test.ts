import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from './server.ts';

const server = aServer();
const { Binary, BSONRegExp, Code, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID } =
  mongo.BSON;
const asStored = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;

describe('an _id', () => {
  it.each<[type: string, id: unknown]>([
    ['an ObjectId', new ObjectId()],
    ['a text', '一号楼'],
    ['an empty text', ''],
    ['a whole number', 7],
    ['a number with a fraction', 1.5],
    ['a 64-bit number', Long.fromString('9007199254740993')],
    ['a date', new Date('2026-05-01T08:00:00Z')],
    ['a UUID', new UUID()],
    ['bytes', new Binary(Buffer.from([1, 2, 3]), 128)],
    ['a truth value', false],
    ['a document', { street: '人民路', number: 3 }],
  ])('may be %s', async (_, id) => {
    const things = await aCollection(server);
    await things.insertOne({ _id: id as never, a: 1 });

    expect(await things.countDocuments({ _id: id as never })).toBe(1);
    expect((await things.updateOne({ _id: id as never }, { $set: { a: 2 } })).modifiedCount).toBe(1);
    expect((await refusalOf(things.insertOne({ _id: id as never }))).code).toBe(11000);
    expect((await things.deleteOne({ _id: id as never })).deletedCount).toBe(1);
    expect(await things.countDocuments()).toBe(0);
  });

  it('is made by the server when there is none, and stands first', async () => {
    const things = await aCollection(server);
    await server.db.command({ insert: things.collectionName, documents: [{ a: 1 }, { b: 1, _id: 'given' }] });

    const found = await things.find().toArray();

    expect(found[0]?._id).toBeInstanceOf(ObjectId);
    expect(found.map((one) => Object.keys(one)[0])).toEqual(['_id', '_id']);
  });

  it('may be null, which the driver does not send by itself', async () => {
    const things = await aCollection(server);
    await server.db.command({ insert: things.collectionName, documents: [{ _id: null }] });

    expect(await things.find({ _id: null as never }).toArray()).toEqual([{ _id: null }]);
  });

  it('of one number is the same in every width', async () => {
    const things = await aCollection(server);
    await things.insertOne({ _id: new Int32(5) as never });

    expect((await refusalOf(things.insertOne({ _id: new Double(5) as never }))).code).toBe(11000);
    expect((await refusalOf(things.insertOne({ _id: Long.fromNumber(5) as never }))).code).toBe(11000);
  });
});

describe('a stored value', () => {
  const values = {
    int: new Int32(7),
    double: new Double(7),
    fraction: new Double(0.1),
    infinite: new Double(-Infinity),
    long: Long.fromString('-9223372036854775808'),
    decimal: Decimal128.fromString('12.340'),
    date: new Date(-1),
    id: new ObjectId(),
    bytes: new Binary(Buffer.from('abc'), 0),
    uuid: new UUID(),
    pattern: new BSONRegExp('^灯', 'i'),
    stamp: new Timestamp({ t: 5, i: 6 }),
    code: new Code('return 1'),
    least: new MinKey(),
    most: new MaxKey(),
    nothing: null,
    yes: true,
    text: '灯坏了 💡\u0000.',
    list: [new Int32(1), [new Double(2)], { a: null }],
    inner: { z: new Int32(1), a: new Double(1) },
  };

  it('comes back as it was written, type and all', async () => {
    const things = await aCollection(server);
    await things.insertOne({ _id: 'all' as never, ...values });

    const found = await things.findOne({ _id: 'all' as never }, asStored);

    expect(mongo.BSON.serialize(found!)).toEqual(mongo.BSON.serialize({ _id: 'all', ...values }));
  });

  it('stays what it was when another field is changed', async () => {
    const things = await aCollection(server);
    await things.insertOne({ _id: 'all' as never, ...values });

    await things.updateOne({ _id: 'all' as never }, { $set: { zz: new Int32(1) } });

    const found = await things.findOne({ _id: 'all' as never }, asStored);
    expect(mongo.BSON.serialize(found!)).toEqual(mongo.BSON.serialize({ _id: 'all', ...values, zz: new Int32(1) }));
  });

  it('may be as large as 16 MB, not larger', async () => {
    const things = await aCollection(server);
    await things.insertOne({ _id: 'large' as never, text: 'x'.repeat(15_000_000) });

    const grow = things.updateOne({ _id: 'large' as never }, { $set: { more: 'x'.repeat(3_000_000) } });

    expect((await refusalOf(grow)).code).toBeGreaterThan(0);
    expect((await things.findOne({ _id: 'large' as never }))?.text).toHaveLength(15_000_000);
  });
});

describe('writing', () => {
  it('insertMany() in order stops at the first refusal and says which', async () => {
    const things = await aCollection(server, [{ _id: 'taken' as never }]);

    const documents = ['a', 'taken', 'b'].map((id) => ({ _id: id as never }));
    const refusal = (await refusalOf(things.insertMany(documents))) as mongo.MongoBulkWriteError;

    expect(refusal.code).toBe(11000);
    expect(refusal.insertedCount).toBe(1);
    expect((await things.distinct('_id')).sort()).toEqual(['a', 'taken']);
  });

  it('insertMany() in any order goes on and names each refusal', async () => {
    const things = await aCollection(server, [{ _id: 'taken' as never }]);

    const documents = ['a', 'taken', 'b', 'a'].map((id) => ({ _id: id as never }));
    const refusal = (await refusalOf(things.insertMany(documents, { ordered: false }))) as mongo.MongoBulkWriteError;

    expect([refusal.writeErrors].flat().map(({ index, code }) => [index, code])).toEqual([
      [1, 11000],
      [3, 11000],
    ]);
    expect((await things.distinct('_id')).sort()).toEqual(['a', 'b', 'taken']);
  });

  it('bulkWrite() does each thing it is told and counts', async () => {
    const things = await aCollection(server, [
      { _id: 'a' as never, n: 1 },
      { _id: 'b' as never, n: 1 },
    ]);

    const result = await things.bulkWrite([
      { insertOne: { document: { _id: 'c' as never, n: 1 } } },
      { updateOne: { filter: { _id: 'a' as never }, update: { $inc: { n: 5 } } } },
      { updateMany: { filter: { n: 1 }, update: { $set: { seen: true } } } },
      { replaceOne: { filter: { _id: 'b' as never }, replacement: { n: 9 } } },
      { updateOne: { filter: { _id: 'd' as never }, update: { $set: { n: 4 } }, upsert: true } },
      { deleteOne: { filter: { _id: 'c' as never } } },
    ]);

    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 4,
      modifiedCount: 4,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'a', n: 6 },
      { _id: 'b', n: 9 },
      { _id: 'd', n: 4 },
    ]);
  });

  it('bulkWrite() in order stops at a refusal, in any order goes on', async () => {
    const operations = [
      { insertOne: { document: { _id: 'x' as never } } },
      { insertOne: { document: { _id: 'x' as never } } },
      { insertOne: { document: { _id: 'y' as never } } },
    ];
    const inOrder = await aCollection(server);
    const inAny = await aCollection(server);

    expect((await refusalOf(inOrder.bulkWrite(operations))).code).toBe(11000);
    expect((await refusalOf(inAny.bulkWrite(operations, { ordered: false }))).code).toBe(11000);

    expect(await inOrder.countDocuments()).toBe(1);
    expect(await inAny.countDocuments()).toBe(2);
  });

  it('updateMany() counts what matched and what changed', async () => {
    const things = await aCollection(server, [{ n: 1 }, { n: 2 }, { n: 2 }]);

    expect(await things.updateMany({}, { $set: { n: 2 } })).toMatchObject({ matchedCount: 3, modifiedCount: 1 });
  });

  it('replaceOne() keeps the _id and nothing else', async () => {
    const things = await aCollection(server, [{ _id: 'a' as never, n: 1, m: 1 }]);

    await things.replaceOne({ _id: 'a' as never }, { k: 1 });

    expect(await things.findOne()).toEqual({ _id: 'a', k: 1 });
    expect((await refusalOf(things.replaceOne({}, { _id: 'b' as never }))).code).toBe(66);
  });

  it('deleteOne() takes one away, deleteMany() all that match', async () => {
    const things = await aCollection(server, [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }]);

    expect((await things.deleteOne({ n: 1 })).deletedCount).toBe(1);
    expect((await things.deleteMany({ n: 1 })).deletedCount).toBe(2);
    expect(await things.countDocuments()).toBe(1);
  });

  it('an unacknowledged write is done all the same', async () => {
    const things = await aCollection(server);

    await things.insertOne({ a: 1 }, { writeConcern: { w: 0 } });

    await expect.poll(() => things.countDocuments()).toBe(1);
  });
});

describe('an upsert', () => {
  it('inserts what the filter says is equal and what the update sets', async () => {
    const things = await aCollection(server);

    const result = await things.updateOne(
      { kind: 'lamp', 'place.floor': 3, size: { $gt: 5 }, $and: [{ colour: 'red' }] },
      { $set: { seen: true }, $setOnInsert: { times: 1 } },
      { upsert: true },
    );

    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1 });
    expect(await things.findOne({}, { projection: { _id: 0 } })).toEqual({
      kind: 'lamp',
      place: { floor: 3 },
      colour: 'red',
      seen: true,
      times: 1,
    });
  });

  it('leaves $setOnInsert alone when something matched', async () => {
    const things = await aCollection(server, [{ kind: 'lamp' }]);

    await things.updateOne({ kind: 'lamp' }, { $set: { seen: true }, $setOnInsert: { times: 1 } }, { upsert: true });

    expect(await things.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ kind: 'lamp', seen: true }]);
  });

  it('takes its _id from the filter, or makes one', async () => {
    const things = await aCollection(server);

    expect((await things.updateOne({ _id: 'a' as never }, { $inc: { n: 1 } }, { upsert: true })).upsertedId).toBe('a');
    expect((await things.replaceOne({ n: 7 }, { m: 1 }, { upsert: true })).upsertedId).toBeInstanceOf(ObjectId);
    expect(await things.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ n: 1 }, { m: 1 }]);
  });
});
