import { describe, expect, it } from 'vitest';
import { aCollection, aServer, isGiven } from './server.ts';

const server = aServer();
const times = <T>(count: number, run: (n: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_, n) => run(n)));

describe('200 at once', () => {
  it('conditional sign-ups for 50 places let exactly 50 through', async () => {
    const activities = await aCollection(server, [{ _id: 'walk' as never, free: 50, names: [] }]);

    const results = await times(200, (n) =>
      activities.findOneAndUpdate(
        { _id: 'walk' as never, free: { $gt: 0 } },
        { $inc: { free: -1 }, $push: { names: n } as never },
      ),
    );

    const through = results.filter((one) => one.status === 'fulfilled' && one.value !== null);
    const activity = await activities.findOne();
    expect(results.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(through).toHaveLength(50);
    expect(activity?.free).toBe(0);
    expect(new Set(activity?.names as number[]).size).toBe(50);
  });

  it('inserts of one unique key leave exactly one', async () => {
    const things = await aCollection(server);
    await things.createIndex({ key: 1 }, { unique: true });

    const results = await times(200, (n) => things.insertOne({ key: 'same', n }));

    const codes = results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: number }).code] : []));
    expect(codes).toEqual(Array.from({ length: 199 }, () => 11000));
    expect(await things.countDocuments()).toBe(1);
  });

  it('upserts of one key leave one document', async () => {
    const things = await aCollection(server);
    await things.createIndex({ key: 1 }, { unique: true });

    const results = await times(200, () => things.updateOne({ key: 'same' }, { $inc: { n: 1 } }, { upsert: true }));

    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code?: number }] : []));
    const done = results.length - refused.length;
    expect(refused.filter(({ code }) => code !== 11000)).toEqual([]);
    // A MongoDB may refuse the losers of the race for the first; the engine lets one write after the other through.
    expect(refused.length).toBeLessThanOrEqual(isGiven ? 199 : 0);
    expect(await things.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ key: 'same', n: done }]);
  });

  it('increments add up', async () => {
    const things = await aCollection(server, [{ _id: 'count' as never, n: 0 }]);

    await times(200, () => things.updateOne({ _id: 'count' as never }, { $inc: { n: 1 } }));

    expect(await things.findOne()).toEqual({ _id: 'count', n: 200 });
  });

  it('claims take every item once', async () => {
    const jobs = await aCollection(
      server,
      Array.from({ length: 150 }, (_, n) => ({ n, state: 'waiting' })),
    );
    await jobs.createIndex({ state: 1, n: 1 });

    const results = await times(200, (by) =>
      jobs.findOneAndUpdate({ state: 'waiting' }, { $set: { state: 'taken', by } }, { sort: { n: 1 } }),
    );

    const taken = results.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value.n as number] : []));
    expect(taken.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, n) => n));
  });
});
