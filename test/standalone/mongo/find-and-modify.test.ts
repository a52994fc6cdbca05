import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { aCollection, aServer, refusalOf } from './server.ts';

const server = aServer();
const three = [1, 2, 3].map((n) => ({ _id: n as never, n, list: [n, n + 1] }));

describe('findAndModify', () => {
  it('gives the document before the change, or after it', async () => {
    const things = await aCollection(server, three);

    expect(await things.findOneAndUpdate({ n: 1 }, { $inc: { n: 10 } })).toMatchObject({ _id: 1, n: 1 });
    expect(await things.findOneAndUpdate({ n: 11 }, { $inc: { n: 10 } }, { returnDocument: 'after' })).toMatchObject({
      n: 21,
    });
  });

  it('takes the first in the order asked for', async () => {
    const things = await aCollection(server, three);

    expect(await things.findOneAndUpdate({}, { $set: { x: 1 } }, { sort: { n: -1 } })).toMatchObject({ _id: 3 });
    expect(await things.countDocuments({ x: 1 })).toBe(1);
  });

  it('gives null when nothing matches', async () => {
    const things = await aCollection(server, three);

    expect(await things.findOneAndUpdate({ n: 99 }, { $inc: { n: 1 } })).toBeNull();
    expect(await things.findOneAndDelete({ n: 99 })).toBeNull();
    expect(await things.findOneAndReplace({ n: 99 }, { m: 1 })).toBeNull();
  });

  it('removes and gives what it removed', async () => {
    const things = await aCollection(server, three);

    expect(await things.findOneAndDelete({}, { sort: { n: -1 } })).toMatchObject({ _id: 3 });
    expect(await things.countDocuments()).toBe(2);
  });

  it('replaces', async () => {
    const things = await aCollection(server, three);

    const replaced = await things.findOneAndReplace({ n: 2 }, { m: 1 }, { returnDocument: 'after' });

    expect(replaced).toEqual({ _id: 2, m: 1 });
  });

  it('upserts: null before, the new document after', async () => {
    const things = await aCollection(server);
    const options = { upsert: true, includeResultMetadata: true } as const;

    const before = await things.findOneAndUpdate({ _id: 'a' as never }, { $set: { n: 1 } }, options);
    const after = await things.findOneAndUpdate(
      { _id: 'b' as never },
      { $set: { n: 1 }, $setOnInsert: { m: 1 } },
      { ...options, returnDocument: 'after' },
    );

    expect(before).toMatchObject({ value: null, lastErrorObject: { n: 1, updatedExisting: false, upserted: 'a' } });
    expect(after).toMatchObject({ value: { _id: 'b', n: 1, m: 1 }, lastErrorObject: { n: 1, upserted: 'b' } });
  });

  it('says whether something was there', async () => {
    const things = await aCollection(server, three);

    const result = await things.findOneAndUpdate({ n: 1 }, { $set: { m: 1 } }, { includeResultMetadata: true });

    expect(result?.lastErrorObject).toMatchObject({ n: 1, updatedExisting: true });
  });

  it('projects what it gives', async () => {
    const things = await aCollection(server, three);

    const found = await things.findOneAndUpdate(
      { n: 1 },
      { $set: { m: 1 } },
      { projection: { _id: 0, m: 1 }, returnDocument: 'after' },
    );

    expect(found).toEqual({ m: 1 });
  });

  it('takes pipelines, positions, array filters and hints', async () => {
    const things = await aCollection(server, three);
    const after = { returnDocument: 'after', projection: { _id: 0 } } as const;

    expect(await things.findOneAndUpdate({ n: 1 }, [{ $set: { m: { $add: ['$n', 1] } } }], after)).toMatchObject({
      m: 2,
    });
    expect(await things.findOneAndUpdate({ n: 2, list: 3 }, { $set: { 'list.$': 0 } }, after)).toMatchObject({
      list: [2, 0],
    });
    const filtered = { ...after, arrayFilters: [{ e: { $gt: 3 } }] };
    expect(await things.findOneAndUpdate({ n: 3 }, { $inc: { 'list.$[e]': 5 } }, filtered)).toMatchObject({
      list: [3, 9],
    });
    expect(
      await things.findOneAndUpdate({ _id: 3 as never }, { $set: { k: 1 } }, { ...after, hint: { _id: 1 } }),
    ).toMatchObject({ k: 1 });
  });

  it.each<[what: string, code: number, options: mongo.BSON.Document]>([
    ['an update and a removal at once', 9, { remove: true, update: { $set: { a: 1 } } }],
    ['a removal that upserts', 9, { remove: true, upsert: true }],
    ['a removal that gives the new document', 9, { remove: true, new: true }],
    ['neither', 9, {}],
  ])('refuses %s', async (_, code, options) => {
    const things = await aCollection(server, three);

    const command = server.db.command({ findAndModify: things.collectionName, query: {}, ...options });

    expect((await refusalOf(command)).code).toBe(code);
    expect(await things.countDocuments()).toBe(3);
  });

  it('leaves the document as it was when the change is refused', async () => {
    const things = await aCollection(server, three);
    await things.createIndex({ n: 1 }, { unique: true });

    expect((await refusalOf(things.findOneAndUpdate({ n: 1 }, { $set: { n: 2 } }))).code).toBe(11000);
    expect(await things.find().toArray()).toEqual(three);
  });
});
