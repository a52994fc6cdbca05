import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Refusal, type HappeningDraft } from '../../src/kernel/index.ts';
import { aggregateStore, type AggregateStore } from '../../src/platform/aggregate-store.ts';
import { connectMongo, createIndexes, type Connection } from '../../src/platform/mongo.ts';
import { freshStorage } from '../setup/storage.ts';

interface Counter {
  readonly id: string;
  readonly count: number;
  readonly label?: string;
  readonly notes: readonly string[];
}

const storage = freshStorage();
let connections: Connection[];
let here: AggregateStore<Counter>;
let there: AggregateStore<Counter>;
let nudges = 0;

beforeAll(async () => {
  connections = [await connectMongo(storage.uri), await connectMongo(storage.uri)];
  [here, there] = connections.map((connection) =>
    aggregateStore<Counter>(
      { connection, onOutbox: () => (nudges += 1) },
      'counters',
      { count: Number, label: String, notes: [String] },
      [[{ label: 1 }, { unique: true, partialFilterExpression: { label: { $gt: '' } } }]],
    ),
  ) as [AggregateStore<Counter>, AggregateStore<Counter>];
  await createIndexes(connections[0]!);
});

afterAll(async () => {
  await Promise.all(connections.map((connection) => connection.close()));
  await storage.drop();
});

beforeEach(async () => {
  await here.model.deleteMany({});
  nudges = 0;
});

const started = (id: string, over: Partial<Counter> = {}): Counter => ({ id, count: 0, notes: [], ...over });
const happened = (name: string): HappeningDraft => ({
  name,
  by: 'lin',
  at: new Date('2026-11-22T08:00:00Z'),
  region: '/d1/',
  facts: {},
});
const increment = (counter: Counter) => ({
  next: { ...counter, count: counter.count + 1 },
  happenings: [happened('counters.incremented')],
  result: counter.count + 1,
});

describe('insert()', () => {
  it('keeps the value with its happenings and nudges the relay', async () => {
    await here.insert(started('a', { notes: ['x'] }), [happened('counters.started')]);

    expect(await there.find('a')).toEqual({ id: 'a', count: 0, notes: ['x'] });
    expect(await here.pending(10)).toMatchObject([
      { id: 'a', happenings: [{ name: 'counters.started', subject: 'a' }] },
    ]);
    expect(nudges).toBe(1);
  });

  it('of the same id again returns what is there and adds nothing', async () => {
    await here.insert(started('a', { count: 5 }), [happened('counters.started')]);

    expect(await there.insert(started('a'), [happened('counters.started')])).toMatchObject({ count: 5 });
    expect((await here.pending(10)).flatMap((document) => document.happenings)).toHaveLength(1);
  });

  it('is refused by another unique index', async () => {
    await here.insert(started('a', { label: 'lamp' }), []);

    await expect(here.insert(started('b', { label: 'lamp' }), [])).rejects.toMatchObject({ code: 11_000 });
  });
});

describe('find()', () => {
  it('answers many at once, null for what is not there', async () => {
    await here.insert(started('a'), []);
    await here.insert(started('b'), []);

    const found = await Promise.all(['b', 'none', 'a', 'a'].map((id) => here.find(id)));

    expect(found.map((counter) => counter?.id ?? null)).toEqual(['b', null, 'a', 'a']);
  });
});

describe('change()', () => {
  it('is null when there is nothing to change', async () => {
    expect(await here.change('none', increment)).toBeNull();
  });

  it('adds up 200 parallel changes from two processes, each with its happening', async () => {
    await here.insert(started('a'), []);

    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? here : there).change('a', increment)),
    );

    expect(results.toSorted((x, y) => x! - y!)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(await here.find('a')).toMatchObject({ count: 200 });
    const ids = (await here.pending(10)).flatMap((document) => document.happenings.map((happening) => happening.id));
    expect(new Set(ids).size).toBe(200);
  });

  it('lets exactly 50 of 200 parallel takers have one of 50 places', async () => {
    await here.insert(started('a'), []);
    const take = (counter: Counter) => {
      if (counter.count >= 50) throw new Refusal('conflict', 'test.full');
      return increment(counter);
    };

    const settled = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? here : there).change('a', take)),
    );

    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(50);
    expect(await here.find('a')).toMatchObject({ count: 50 });
  });

  it('a refusal rejects its own caller and leaves the others their change', async () => {
    await here.insert(started('a'), []);

    const settled = await Promise.allSettled([
      here.change('a', increment),
      here.change('a', () => {
        throw new Refusal('conflict', 'test.no');
      }),
      here.change('a', increment),
    ]);

    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await here.find('a')).toMatchObject({ count: 2 });
  });

  it('answers one cause once, however often and from wherever it comes', async () => {
    await here.insert(started('a'), []);

    const answers = await Promise.all([
      here.change('a', increment, { cause: 'h1' }),
      here.change('a', increment, { cause: 'h1' }),
      there.change('a', increment, { cause: 'h1' }),
    ]);
    answers.push(await there.change('a', increment, { cause: 'h1' }));

    expect(answers.filter((answer) => answer === 1)).toHaveLength(1);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(3);
    expect(await here.find('a')).toMatchObject({ count: 1 });
  });

  it('removes a field that the next value lacks', async () => {
    await here.insert(started('a', { label: 'lamp' }), []);

    await here.change('a', ({ label: _label, ...rest }) => ({ next: rest, result: null }));

    expect(await here.find('a')).toEqual(started('a'));
  });

  it('writes nothing when nothing changed', async () => {
    await here.insert(started('a'), []);

    await here.change('a', (counter) => ({ next: { ...counter }, result: null }));

    expect(await here.model.findById('a').lean()).toMatchObject({ version: 0 });
  });
});

describe('of what is hot, change()', () => {
  let [near, far]: AggregateStore<Counter>[] = [];

  beforeAll(() => {
    [near, far] = connections.map((connection) =>
      aggregateStore<Counter>(
        { connection, onOutbox: () => undefined },
        'hot_counters',
        { count: Number, label: String, notes: [String] },
        [],
        { isHot: true },
      ),
    );
  });

  it('believes neither a refusal nor an answer that rests on what has been overtaken', async () => {
    await near!.insert(started('a'), []);
    const onlyOnce = (counter: Counter) => {
      if (counter.count > 1) throw new Refusal('conflict', 'test.full');
      return counter.count === 1 ? { result: 0 } : increment(counter);
    };
    expect(await near!.change('a', onlyOnce)).toBe(1);
    await far!.change('a', (counter) => ({ next: { ...counter, count: 0 }, result: 0 }));
    expect(await near!.change('a', onlyOnce)).toBe(1);
    await far!.change('a', (counter) => ({ next: { ...counter, count: 2 }, result: 0 }));
    await expect(near!.change('a', onlyOnce)).rejects.toMatchObject({ code: 'test.full' });
    await far!.change('a', (counter) => ({ next: { ...counter, count: 0, label: 'x' }, result: 0 }));
    await near!.change('a', ({ label: _label, ...rest }) => ({ next: rest, result: 0 }));
    expect(await far!.find('a')).toEqual(started('a'));
  });

  it('adds up whatever two processes remember, each change once and with its happening', async () => {
    await near!.insert(started('b'), []);
    await Promise.all(
      [near!, far!].map(async (store, process) => {
        for (let index = 0; index < 60; index += 1) {
          await store.change('b', increment, { cause: `${process}-${index >> 1}` });
          if (index % 7 === process) await store.find('b');
        }
      }),
    );
    expect(await near!.find('b')).toMatchObject({ count: 60 });
    const happened = (await near!.pending(10)).flatMap(({ happenings }) => happenings.map(({ id }) => id));
    expect(new Set(happened).size).toBe(happened.length);
  });
});

describe('outbox', () => {
  it('clear() takes out what was passed on and leaves what came since', async () => {
    await here.insert(started('a'), [happened('counters.started')]);
    const [first] = await here.pending(10);
    await here.change('a', increment);

    await here.clear(
      'a',
      first!.happenings.map((happening) => happening.id),
    );

    expect(await here.pending(10)).toMatchObject([{ happenings: [{ name: 'counters.incremented' }] }]);
  });

  it('a change between reading and clearing does not bring back what was cleared', async () => {
    await here.insert(started('a'), [happened('counters.started')]);
    const [first] = await here.pending(10);

    await Promise.all([
      here.clear(
        'a',
        first!.happenings.map((happening) => happening.id),
      ),
      there.change('a', increment),
    ]);

    const names = (await here.pending(10)).flatMap((document) =>
      document.happenings.map((happening) => happening.name),
    );
    expect(names).toEqual(['counters.incremented']);
  });
});
