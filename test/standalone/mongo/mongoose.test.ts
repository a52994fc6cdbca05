import mongoose, { Schema, Types } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer } from './server.ts';

const server = aServer();
let connection: mongoose.Connection;
let Neighbour: ReturnType<typeof modelOfNeighbours>;

const neighbour = new Schema(
  {
    name: { type: String, required: true },
    phone: { type: String, unique: true, sparse: true },
    place: { building: String, floor: Number },
    visits: [{ at: Date, note: String }],
    tags: { type: [String], index: true },
    balance: { type: Map, of: Number },
    photo: Buffer,
    friend: { type: Schema.Types.ObjectId, ref: 'Neighbour' },
    leftAt: { type: Date, expires: 3600 },
    active: { type: Boolean, default: true },
  },
  { timestamps: true, optimisticConcurrency: true },
);
neighbour.index({ 'place.building': 1, name: -1 });
neighbour.index({ name: 1 }, { unique: true, partialFilterExpression: { active: true } });

beforeAll(async () => {
  connection = await mongoose.createConnection(server.uri, { dbName: server.db.databaseName }).asPromise();
  Neighbour = modelOfNeighbours();
  await Neighbour.init();
});
afterAll(async () => {
  await connection.close();
});

const modelOfNeighbours = () => connection.model('Neighbour', neighbour);

describe('mongoose', () => {
  it('makes its indexes, and finds nothing to change the second time', async () => {
    expect(await Neighbour.syncIndexes()).toEqual([]);
    expect(await Neighbour.diffIndexes()).toEqual({ toCreate: [], toDrop: [] });
    expect((await Neighbour.listIndexes()).map(({ name }) => name).sort()).toEqual([
      '_id_',
      'leftAt_1',
      'name_1',
      'phone_1',
      'place.building_1_name_-1',
      'tags_1',
    ]);
  });

  it('replaces an index that has changed', async () => {
    const before = connection.model('Changing', new Schema({ a: Number }).index({ a: 1 }), 'changing');
    await before.init();
    const after = connection.model('Changed', new Schema({ a: Number }).index({ a: 1 }, { unique: true }), 'changing');

    expect(await after.syncIndexes()).toEqual(['a_1']);
    expect(await after.syncIndexes()).toEqual([]);
  });

  it('keeps documents with all their parts', async () => {
    const friend = await Neighbour.create({ name: '王芳', phone: '1' });

    const made = await Neighbour.create({
      name: '林静',
      place: { building: '3', floor: 5 },
      visits: [{ at: new Date(0), note: '电梯' }],
      tags: ['老人', '楼长'],
      balance: { east: 3 },
      photo: Buffer.from([1, 2]),
      friend: friend._id,
    });

    const found = await Neighbour.findById(made._id).populate('friend').orFail();
    expect(found.toObject()).toMatchObject({
      name: '林静',
      place: { building: '3', floor: 5 },
      tags: ['老人', '楼长'],
      active: true,
      __v: 0,
    });
    expect(found.visits[0]?.at).toEqual(new Date(0));
    expect(found.balance?.get('east')).toBe(3);
    expect(Buffer.from(found.photo ?? [])).toEqual(Buffer.from([1, 2]));
    expect((found.friend as unknown as { name: string }).name).toBe('王芳');
    expect(found._id).toBeInstanceOf(Types.ObjectId);
  });

  it('refuses to save over a newer version', async () => {
    const { _id } = await Neighbour.create({ name: '陈一', phone: '2' });
    const mine = await Neighbour.findById(_id).orFail();
    const theirs = await Neighbour.findById(_id).orFail();

    theirs.name = '陈二';
    await theirs.save();
    mine.name = '陈三';

    await expect(mine.save()).rejects.toThrow(mongoose.Error.VersionError);
    expect((await Neighbour.findById(_id).orFail()).name).toBe('陈二');
  });

  it('changes arrays in place', async () => {
    const made = await Neighbour.create({
      name: '周五',
      phone: '3',
      tags: ['a'],
      visits: [{ note: 'x' }, { note: 'y' }],
    });

    made.tags.push('b');
    made.visits[0]!.note = 'changed';
    made.visits.pull(made.visits[1]!._id);
    await made.save();

    const found = await Neighbour.findById(made._id).lean().orFail();
    expect(found.tags).toEqual(['a', 'b']);
    expect(found.visits.map(({ note }) => note)).toEqual(['changed']);
  });

  it('hears of duplicates as code 11000', async () => {
    await Neighbour.create({ name: '赵六', phone: '4' });

    await expect(Neighbour.create({ name: '钱七', phone: '4' })).rejects.toMatchObject({
      code: 11000,
      keyValue: { phone: '4' },
    });
    await expect(Neighbour.create({ name: '赵六' })).rejects.toMatchObject({ code: 11000, keyPattern: { name: 1 } });
    await expect(Neighbour.create({ name: '赵六', active: false })).resolves.toBeDefined();
  });

  it('queries, counts, and walks a cursor', async () => {
    const Count = connection.model('Count', new Schema({ n: Number, group: Number }));
    await Count.insertMany(Array.from({ length: 500 }, (_, n) => ({ n, group: n % 5 })));

    let sum = 0;
    for await (const { n } of Count.find({ group: 2 }).sort('-n').cursor({ batchSize: 20 })) sum += n ?? 0;

    expect(sum).toBe(24_950);
    expect(await Count.countDocuments({ n: { $lt: 10 } })).toBe(10);
    expect(await Count.exists({ n: 499 })).not.toBeNull();
    expect(
      await Count.aggregate([{ $group: { _id: '$group', n: { $sum: '$n' } } }, { $sort: { _id: 1 } }, { $limit: 1 }]),
    ).toEqual([{ _id: 0, n: 24_750 }]);
  });

  it('saves in bulk', async () => {
    const fresh = [new Neighbour({ name: '孙八', phone: '8' }), new Neighbour({ name: '李九', phone: '9' })];

    await Neighbour.bulkSave(fresh);

    expect(await Neighbour.countDocuments({ phone: { $in: ['8', '9'] } })).toBe(2);
  });
});
