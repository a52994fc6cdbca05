import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RANKING } from '../../config/matching.ts';
import { coordinateSearch, seeded, shuffled } from '../../scripts/tune/coordinate-search.ts';
import { tuneMatching } from '../../scripts/tune/matching.ts';

it('coordinateSearch() comes near the best, keeps the sum and leaves what is not free', () => {
  const target = { words: 20, area: 60, places: 20, grade: 7 };
  const judge = (weights: typeof target) =>
    -Math.abs(weights.words - target.words) - Math.abs(weights.area - target.area) - Math.abs(weights.places - 20);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const start = { words: 60, area: 20, places: 20, grade: 7 };
      const free: readonly (keyof typeof target)[] = ['words', 'area', 'places'];
      const found = coordinateSearch<keyof typeof target>(start, judge, { free, random: seeded(seed), least: 0.01 });
      expect(judge(found)).toBeGreaterThan(judge(start) / 4);
      expect(found.words + found.area + found.places).toBeCloseTo(100, 6);
      expect(found.grade).toBe(7);
    }),
    { numRuns: 20 },
  );
});

it('coordinateSearch() changes nothing where nothing is better', () => {
  const start = { words: 60, area: 40 };
  const free = ['words', 'area'] as const;
  expect(coordinateSearch(start, () => 1, { free, random: seeded(1), least: 0.01 })).toEqual(start);
});

it('seeded() gives the same numbers for the same seed, and shuffled() every thing once', () => {
  const things = ['a', 'b', 'c', 'd'];
  expect(shuffled(things, seeded(5))).toEqual(shuffled(things, seeded(5)));
  expect(shuffled(things, seeded(6)).toSorted()).toEqual(things);
});

it('tuneMatching() gives figures before and after, and weights that still sum to 100', async () => {
  const service = (id: string, areas: string[], capacity: number) => ({
    id,
    organization: id,
    name: '老人送餐',
    description: '给做不了饭的老人送热饭上门',
    areas,
    eligibility: { tags: [] },
    capacity,
    days: [],
    suspended: false,
  });
  const needs = Array.from({ length: 5 }, (_, number) => ({
    id: `n${number}`,
    text: '奶奶做不了饭，想请人送热饭上门',
    region: 'S1',
    kind: 'organization' as const,
    danger: false,
    good: ['large'],
    acceptable: [],
    never: [],
  }));
  const regions = [
    { id: 'D', parent: null },
    { id: 'S1', parent: 'D' },
  ];

  const tuned = await tuneMatching({
    regions,
    services: [service('near', ['S1'], 3), service('large', ['D'], 50)],
    needs,
  });

  expect(tuned.before).toEqual({ recallAt3: 1, mrr: 0.5 });
  expect(tuned.onAll).toEqual({ recallAt3: 1, mrr: 1 });
  expect(tuned.crossValidated).toEqual({ recallAt3: 1, mrr: 1 });
  expect(Object.values(tuned.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 6);
  expect(tuned.weights.grade).toBe(RANKING.weights.grade);
});
