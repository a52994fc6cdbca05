import { Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { later, newId } from '../../src/kernel/index.ts';
import { aggregateStore, type AggregateStore } from '../../src/platform/aggregate-store.ts';
import { MOST_WAITING } from '../../src/platform/aggregates/outbox-overflow.ts';
import { connectMongo, createIndexes, type Connection } from '../../src/platform/mongo.ts';
import { freshStorage } from '../setup/storage.ts';

interface Entry {
  readonly who: string;
  readonly count: number;
}
interface Line {
  readonly id: string;
  readonly entries: readonly Entry[];
}

describe.each([{ isHot: false }, { isHot: true }])('a long list, of an aggregate that is hot: $isHot', ({ isHot }) => {
  const storage = freshStorage();
  const connections: Connection[] = [];
  const stores: AggregateStore<Line>[] = [];

  beforeAll(async () => {
    for (let process = 0; process < 2; process += 1) {
      const connection = await connectMongo(storage.uri);
      const parts = { connection, onOutbox: () => undefined };
      const long = { field: 'entries', keyOf: ({ who }: Entry) => who };
      stores.push(aggregateStore<Line>(parts, 'lines', { entries: [Schema.Types.Mixed] }, [], { long, isHot }));
      await createIndexes(connection);
      connections.push(connection);
    }
  });

  afterAll(async () => {
    for (const connection of connections) await connection.close();
    await storage.drop();
  });

  const add = (store: AggregateStore<Line>, id: string, who: string) =>
    store.change(id, (line) => ({
      next: { ...line, entries: [...line.entries, { who, count: 0 }] },
      happenings: [{ name: 'lines.added', by: who, at: new Date(), region: '/', facts: { who } }],
      result: line.entries.length,
    }));

  const pages = async (): Promise<number> => connections[0]!.collection('lines.pages').countDocuments();

  it('is whole and in order whoever adds to it, leaves it or changes in it, from two processes', async () => {
    await stores[0]!.insert({ id: 'a', entries: [] }, []);
    const all = Array.from({ length: 900 }, (_, index) => `w${index}`);
    const places = await Promise.all(all.map((who, index) => add(stores[index % 2]!, 'a', who)));
    const line = (await stores[0]!.find('a'))!.entries.map(({ who }) => who);
    expect(places.map((place, index) => line[place!] === all[index])).not.toContain(false);
    expect(line.toSorted()).toEqual(all.toSorted());

    await Promise.all(
      line.map((who, index) =>
        stores[index % 2]!.change('a', ({ id, entries }) => {
          if (index % 10 === 0) return { next: { id, entries: entries.filter((one) => one.who !== who) }, result: 0 };
          if (index % 10 > 1) return { result: 0 };
          return {
            next: { id, entries: entries.map((one) => (one.who === who ? { who, count: index } : one)) },
            result: 0,
          };
        }),
      ),
    );
    const expected = line.flatMap((who, index) =>
      index % 10 === 0 ? [] : [{ who, count: index % 10 === 1 ? index : 0 }],
    );
    for (const store of stores) expect((await store.find('a'))!.entries).toEqual(expected);
    expect(await stores[1]!.inLongList(expected[0]!.who)).toEqual(['a']);

    const [document] = await connections[0]!.collection('lines').find({}).toArray();
    expect(await pages()).toBe((document!['entriesPages'] as string[]).length);
    await stores[1]!.change('a', ({ id }) => ({ next: { id, entries: expected.toReversed().slice(0, 5) }, result: 0 }));
    expect((await stores[0]!.find('a'))!.entries).toEqual(expected.toReversed().slice(0, 5));
    expect(await pages()).toBe(0);
  });

  it('keeps every happening once, and no more of them in its document than are written again', async () => {
    await stores[0]!.insert({ id: 'b', entries: [] }, []);
    const all = Array.from({ length: 3 * MOST_WAITING }, (_, index) => `w${index}`);
    for (let start = 0; start < all.length; start += 100)
      await Promise.all(all.slice(start, start + 100).map((who, index) => add(stores[index % 2]!, 'b', who)));

    const document = await connections[0]!.collection('lines').findOne({ _id: 'b' as never });
    expect((document!['outbox'] as unknown[]).length).toBeLessThan(2 * MOST_WAITING);
    const waiting = (await stores[1]!.pending(1000)).filter(({ happenings }) => happenings[0]!.subject === 'b');
    const ids = new Map(waiting.flatMap(({ happenings }) => happenings).map(({ id, by }) => [id, by]));
    expect([...ids.values()].toSorted()).toEqual(all.toSorted());

    for (const { id, happenings } of waiting)
      await stores[0]!.clear(
        id,
        happenings.map((happening) => happening.id),
      );
    expect((await stores[1]!.pending(1000)).filter(({ happenings }) => happenings[0]!.subject === 'b')).toEqual([]);
  });

  it('has nothing left beside it of what a crash has left, once that is old', async () => {
    await stores[0]!.insert({ id: 'c', entries: [] }, []);
    await Promise.all(Array.from({ length: 700 }, (_, index) => add(stores[0]!, 'c', `w${index}`)));
    const line = await stores[1]!.find('c');
    const rows = connections[0]!.collection('lines.pages');
    const before = await rows.countDocuments({ of: 'c' });
    const left = (made: Date, of: string) => ({ _id: newId(made) as never, of, keys: ['x'], entries: [] });
    const [old, fresh] = [new Date('2026-03-01T00:00:00Z'), new Date()];
    await rows.insertMany([left(old, 'c'), left(old, 'gone'), left(fresh, 'c')]);

    await stores[0]!.sweepLongLists(later(fresh, 1000));
    expect([before > 0, await rows.countDocuments({ of: 'c' })]).toEqual([true, before]);
    await rows.insertMany([left(old, 'c'), left(fresh, 'c')]);
    await stores[1]!.sweepLongLists(old);
    expect(await rows.countDocuments({ keys: 'x' })).toBe(2);
    await stores[1]!.sweepLongLists(later(old, 1));
    expect(await rows.countDocuments({ keys: 'x' })).toBe(1);
    expect(await stores[1]!.find('c')).toEqual(line);
  });
});
