import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../../config/people/reports.ts';
import { tallyBy, withheld, type TalliedLine } from '../../../src/features/reports/index.ts';

const FEWEST = REPORTS.fewestPeople;

describe('withheld()', () => {
  const counted = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([people, more, below]) => ({
    people,
    count: people === 0 ? 0 : people + more,
    fromBelow: Math.min(people, below),
  }));
  const table = fc
    .array(counted, { maxLength: 12 })
    .map((all): TalliedLine[] => all.map((tally, key) => ({ key: `${key}`, tally })));

  it('shows no line with few people behind it, and never hides one alone that the total would give away', () => {
    fc.assert(
      fc.property(table, (lines) => {
        const shown = withheld(lines, FEWEST);
        const hidden = lines.filter((_, place) => shown[place]!.counted === null);
        const others = lines.filter((line) => !hidden.includes(line) && line.tally.fromBelow > 0);

        const isFew = ({ tally }: TalliedLine) => tally.fromBelow > 0 && tally.fromBelow < FEWEST;
        expect(lines.filter(isFew).every((line) => hidden.includes(line))).toBe(true);
        expect(hidden.every(({ tally }) => tally.fromBelow > 0)).toBe(true);
        expect(hidden.length !== 1 || others.length === 0).toBe(true);
        expect(withheld(lines, 0).every(({ counted: own }) => own !== null)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('tallyBy() counts everything once, and each person once for each key', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'))), (things) => {
      const people = ([, person]: readonly string[]) => [person!];
      const lines = tallyBy(things, ([key]) => key, { peopleOf: people, isOwn: ([, person]) => person === 'x' });
      expect(lines.reduce((sum, { tally }) => sum + tally.count, 0)).toBe(things.length);
      for (const { key, tally } of lines) {
        const own = new Set(things.filter(([k]) => k === key).flatMap(people));
        expect(tally.people).toBe(own.size);
        own.delete('x');
        expect(tally.fromBelow).toBe(own.size);
      }
    }),
  );
});
