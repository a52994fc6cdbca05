import { describe, expect, it } from 'vitest';
import { coalesce, coalesceByKey } from '../../src/platform/coalesce.ts';

describe('coalesce()', () => {
  it('answers everyone with their own answer, in few batches', async () => {
    const batches: number[] = [];
    const double = coalesce<number, number>(async (items) => {
      batches.push(items.length);
      return items.map((item) => item * 2);
    });

    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => double(index)));

    expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => index * 2));
    expect(batches).toEqual([100]);
  });

  it('gathers what arrives while a batch is under way', async () => {
    const batches: number[][] = [];
    const release = deferred();
    const echo = coalesce<number, number>(async (items) => {
      batches.push([...items]);
      if (batches.length === 1) await release.promise;
      return items;
    });

    const first = echo(1);
    await new Promise(setImmediate);
    const rest = [echo(2), echo(3)];
    release.resolve();
    await Promise.all([first, ...rest]);

    expect(batches).toEqual([[1], [2, 3]]);
  });

  it('never puts more than `most` into one batch', async () => {
    const sizes: number[] = [];
    const echo = coalesce<number, number>(
      async (items) => {
        sizes.push(items.length);
        return items;
      },
      { most: 30 },
    );

    await Promise.all(Array.from({ length: 100 }, (_, index) => echo(index)));

    expect(sizes).toEqual([30, 30, 30, 10]);
  });

  it('an Error in the place of an answer rejects only that caller', async () => {
    const halve = coalesce<number, number>(async (items) =>
      items.map((item) => (item % 2 === 0 ? item / 2 : new Error(`odd ${item}`))),
    );

    const settled = await Promise.allSettled([halve(2), halve(3)]);

    expect(settled).toMatchObject([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: { message: 'odd 3' } },
    ]);
  });

  it('a batch that fails rejects its callers and the next batch goes on', async () => {
    let calls = 0;
    const flaky = coalesce<number, number>(async (items) => {
      calls += 1;
      if (calls === 1) throw new Error('down');
      return items;
    });

    await expect(flaky(1)).rejects.toThrow('down');
    expect(await flaky(2)).toBe(2);
  });

  it('coalesceByKey() keeps keys apart', async () => {
    const batches: [string, number][] = [];
    const add = coalesceByKey<number, number>(async (key, items) => {
      batches.push([key, items.length]);
      return items;
    });

    await Promise.all([add('a', 1), add('b', 2), add('a', 3)]);

    expect(batches.toSorted()).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
