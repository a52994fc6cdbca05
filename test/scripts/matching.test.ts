import { expect, it } from 'vitest';
import { reportOnMatching } from '../../scripts/measure/matching.ts';

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
