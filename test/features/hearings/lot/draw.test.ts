import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allot,
  chanceFrom,
  checkLot,
  commitmentTo,
  drawLot,
  listHash,
  publishedLot,
  seedOf,
  shuffled,
  type LotEntry,
} from '../../../../src/features/hearings/lot/index.ts';
import { size } from '../../../setup/size.ts';

const BUILDINGS = ['1号楼', '2号楼', '3号楼', '未知'];
const BANDS = ['34岁及以下', '35—54岁', '55—69岁', '70岁及以上', '未知'];

const lists = fc.array(fc.record({ building: fc.constantFrom(...BUILDINGS), ageBand: fc.constantFrom(...BANDS) }), {
  minLength: 1,
  maxLength: 60,
});
const numbered = (people: readonly Omit<LotEntry, 'number'>[]): LotEntry[] =>
  people.map((one, index) => ({ number: index + 1, ...one }));
const draws = fc.record({ list: lists.map(numbered), seats: fc.integer({ min: 1, max: 70 }), seed: fc.string() });
const runs = { numRuns: size(300, 20_000) };

/** How many of those named, and of them all, have a mark. */
const shareOf = (list: readonly LotEntry[], numbers: readonly number[], has: (entry: LotEntry) => boolean) => ({
  seats: list.filter((entry) => has(entry) && numbers.includes(entry.number)).length,
  people: list.filter(has).length,
});

describe('drawLot()', () => {
  it('names everybody once, the seats first', () => {
    fc.assert(
      fc.property(draws, ({ list, seats, seed }) => {
        const { selected, reserves } = drawLot(list, seats, seed);
        expect(selected).toHaveLength(Math.min(seats, list.length));
        expect([...selected, ...reserves].toSorted((one, other) => one - other)).toEqual(
          list.map(({ number }) => number),
        );
      }),
      runs,
    );
  });

  it('gives every building, band and both together their proportional number, rounded down or up', () => {
    fc.assert(
      fc.property(draws, ({ list, seats, seed }) => {
        const { selected } = drawLot(list, seats, seed);
        const most = Math.min(seats, list.length);
        const marks = [
          ...BUILDINGS.map((building) => (entry: LotEntry) => entry.building === building),
          ...BANDS.map((band) => (entry: LotEntry) => entry.ageBand === band),
          ...BUILDINGS.flatMap((building) =>
            BANDS.map((band) => (entry: LotEntry) => entry.building === building && entry.ageBand === band),
          ),
        ];
        const unfair = marks.filter((has) => {
          const { seats: got, people } = shareOf(list, selected, has);
          const share = (most * people) / list.length;
          return got < Math.floor(share) || got > Math.ceil(share);
        });
        expect(unfair).toEqual([]);
      }),
      runs,
    );
  });

  it('gives the same for the same seed, in whatever order the list comes, and for another seed another', () => {
    fc.assert(
      fc.property(draws, ({ list, seats, seed }) => {
        const mixed = shuffled(list, chanceFrom(`${seed}mixed`));
        expect(drawLot(mixed, seats, seed)).toEqual(drawLot(list, seats, seed));
      }),
      runs,
    );
    const list = numbered(Array.from({ length: 40 }, () => ({ building: '1号楼', ageBand: '未知' })));
    expect(drawLot(list, 5, 'a')).not.toEqual(drawLot(list, 5, 'b'));
  });

  it('gives everybody the same chance, however small their building or band', () => {
    const people = numbered([
      { building: '1号楼', ageBand: '70岁及以上' },
      { building: '2号楼', ageBand: '34岁及以下' },
      ...Array.from({ length: 9 }, () => ({ building: '1号楼', ageBand: '34岁及以下' })),
      ...Array.from({ length: 4 }, () => ({ building: '2号楼', ageBand: '70岁及以上' })),
      ...Array.from({ length: 5 }, () => ({ building: '未知', ageBand: '未知' })),
    ]);
    const rounds = size(2500, 100_000);
    const seats = 7;
    const times = new Map(people.map(({ number }) => [number, 0]));
    const first = new Map(people.map(({ number }) => [number, 0]));
    for (let round = 0; round < rounds; round += 1) {
      const { selected, reserves } = drawLot(people, seats, `round ${round}`);
      for (const number of selected) times.set(number, times.get(number)! + 1);
      first.set(reserves[0]!, first.get(reserves[0]!)! + 1);
    }
    // Five standard deviations: with these seeds nobody is near them.
    const [chance, next] = [seats / people.length, (1 - seats / people.length) / (people.length - seats)];
    const apart = (share: number) => 5 * Math.sqrt(rounds * share * (1 - share));
    for (const count of times.values()) expect(Math.abs(count - rounds * chance)).toBeLessThan(apart(chance));
    for (const count of first.values()) expect(Math.abs(count - rounds * next)).toBeLessThan(apart(next));
  });

  it.each([
    ['a number that is on it twice', [1, 1], 1, 'A number is on the list twice.'],
    ['no seat', [1, 2], 0, 'There is no seat to draw for.'],
  ])('refuses a list with %s', (_, numbers, seats, message) => {
    const list = numbers.map((number) => ({ number, building: '1号楼', ageBand: '未知' }));
    expect(() => drawLot(list, seats, 'seed')).toThrow(message);
  });
});

describe('allot()', () => {
  it('shares out as many as there are seats, and leaves empty cells empty', () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(tables, fc.nat(), fc.string(), (counts, wish, seed) => {
        const all = counts.flat().reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0);
        const seats = 1 + (wish % all);
        const shares = allot(counts, seats, chanceFrom(seed));
        expect(shares.flat().reduce((sum, count) => sum + count, 0)).toBe(seats);
        expect(shares.flat().every((share, at) => share <= counts.flat()[at]!)).toBe(true);
      }),
      runs,
    );
  });

  it('reaches each of several fair tables: two people in each of two cells, one seat', () => {
    const found = new Set(
      Array.from({ length: 60 }, (_, round) =>
        JSON.stringify(
          allot(
            [
              [1, 0],
              [0, 1],
            ],
            1,
            chanceFrom(`${round}`),
          ),
        ),
      ),
    );
    expect([...found].sort()).toEqual(['[[0,0],[0,1]]', '[[1,0],[0,0]]']);
  });
});

describe('chanceFrom()', () => {
  it('is what SHA-256 says, so that others come to the same', () => {
    // printf 'linyi:0' | sha256sum begins 41d3b76f 7fc959b0 95b49feb.
    const chance = chanceFrom('linyi');
    expect(Array.from({ length: 3 }, () => chance(1000))).toEqual([95, 128, 603]);
  });

  it('draws every number below alike', () => {
    const chance = chanceFrom('alike');
    const times = [0, 0, 0, 0, 0, 0];
    for (let round = 0; round < 6000; round += 1) times[chance(6)]! += 1;
    for (const count of times) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('a published lot', () => {
  const entries = numbered(
    Array.from({ length: 30 }, (_, index) => ({ building: BUILDINGS[index % 3]!, ageBand: BANDS[index % 4]! })),
  );
  const secret = 'ab'.repeat(32);
  const lot = publishedLot(entries, { seats: 9, secret, calledOut: '35182' });

  it('can be drawn again from what was published', () => {
    expect(checkLot(JSON.parse(JSON.stringify(lot)) as typeof lot)).toEqual([]);
    expect(lot.commitment).toBe(commitmentTo(secret));
    expect(lot.seed).toBe(seedOf({ secret, listHash: listHash(entries), calledOut: '35182' }));
  });

  it.each([
    ['somebody taken off the list', { entries: lot.entries.slice(1) }, ['listHash', 'seed', 'selected', 'reserves']],
    ['another secret', { secret: 'cd'.repeat(32) }, ['commitment', 'seed', 'selected', 'reserves']],
    ['a seat given to another', { selected: lot.reserves.slice(0, 9) }, ['selected']],
    ['an order changed', { reserves: lot.reserves.toReversed() }, ['reserves']],
  ])('is found out with %s', (_, changes, wrong) => {
    expect(checkLot({ ...lot, ...changes })).toEqual(wrong);
  });
});
