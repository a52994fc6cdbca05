import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RANKING } from '../../config/matching.ts';
import { coordinateSearch, seeded, shuffled } from '../../scripts/tune/coordinate-search.ts';
import { tuneMatching } from '../../scripts/tune/matching.ts';
import { reportOnMatching } from '../../scripts/measure/matching/matching.ts';

const REGIONS = [
  { id: 'D', parent: null },
  { id: 'S1', parent: 'D' },
  { id: 'S2', parent: 'D' },
];
const MEALS = {
  id: 'meals',
  organization: '送餐队',
  name: '老人送餐',
  description: '给做不了饭的老人送热饭上门',
  areas: ['S1'],
  eligibility: { minAge: 60, tags: [] },
  capacity: 3,
  days: [1, 2],
  suspended: false,
};
const NEED = {
  id: 'n1',
  text: '奶奶做不了饭，想请人送热饭上门',
  region: 'S1',
  age: 80,
  kind: 'organization' as const,
  danger: false,
  good: ['meals'],
  acceptable: [],
  never: [],
};

it('reportOnMatching() counts what is found, at which place, and whom a need is for', async () => {
  const services = [MEALS, { ...MEALS, id: 'elsewhere', areas: ['S2'] }];
  const young = { ...NEED, id: 'n2', age: 20, good: ['meals'] };
  const talk = { ...NEED, id: 'n3', text: '今天天气真好呀', kind: 'none' as const, good: [] };
  const fire = { ...NEED, id: 'n4', text: '三楼着火了', kind: 'authority' as const, danger: true, good: [] };

  const { figures, lines } = await reportOnMatching({
    regions: REGIONS,
    services,
    needs: [NEED, young, talk, fire],
  });

  expect(figures).toEqual({ recallAt3: 0.5, mrr: 0.5, violations: 0, kindAccuracy: 1 });
  expect(lines.at(-1)).toBe('dangers heard: 1 of 1');
});

it('reportOnMatching() counts a service that must never be among the first', async () => {
  const { figures } = await reportOnMatching({
    regions: REGIONS,
    services: [MEALS],
    needs: [{ ...NEED, good: [], never: ['meals'] }],
  });
  expect(figures.violations).toBe(1);
});

it('reportOnMatching() names a region that is not there', async () => {
  await expect(
    reportOnMatching({ regions: REGIONS, services: [MEALS], needs: [{ ...NEED, region: 'S9' }] }),
  ).rejects.toThrow('There is no region S9.');
});

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
