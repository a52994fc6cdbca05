import { expect, it } from 'vitest';
import { startLevels } from '../../src/features/needs/levels/service-levels.ts';
import { NO_OWN_DAYS } from '../../src/features/regions/index.ts';
import { aCommunity } from '../factories/community.ts';
import { buildNeed } from '../factories/needs.ts';
import { stagesOf } from '../standalone/mongo/server.ts';

const NOW = new Date('2026-03-02T03:00:00Z');
const levels = startLevels({ solution: 1000 }, NOW, NO_OWN_DAYS);

it.each([
  [{ 'levels.nextAt': { $lte: NOW } }, { 'levels.nextAt': 1 }],
  [{ regions: { $in: ['/d1/'] }, 'levels.nextAt': { $lte: NOW }, 'levels.pause': { $exists: false } }, {}],
  [{ regions: { $in: ['/d1/'] }, 'levels.overdueAt': { $exists: true } }, {}],
] as const)('%j is found by an index', async (filter, sort) => {
  const { app } = await aCommunity({ needs: [buildNeed({ levels })] });

  const plan = await app.connection.collection('needs').find(filter).sort(sort).explain('queryPlanner');

  expect(stagesOf(plan)).toContain('IXSCAN');
  expect(stagesOf(plan)).not.toContain('COLLSCAN');
  expect(stagesOf(plan).includes('SORT')).toBe(false);
});

it('needs that wait for nothing are in none of these indexes', async () => {
  const { app } = await aCommunity({ needs: [buildNeed()] });

  expect(await app.needs.clocksDue(new Date('2099-01-01T00:00:00Z'), 10)).toEqual([]);
});
