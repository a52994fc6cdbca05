import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { BROADCASTS } from '../../../config/broadcasts.ts';
import { expandDue, previewBroadcast, startDue } from '../../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { plantResidents } from '../../factories/sendings/crowd.ts';
import { aScheduled, toAll } from '../../factories/sendings/steps.ts';
import { size } from '../../setup/size.ts';
import { stagesOf } from '../../standalone/mongo/server.ts';

const CROWD = size(1000, 100_000);
const MEGABYTE = 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('a large audience is told in memory that does not grow with it', { timeout: 900_000 }, async () => {
  const { app, steward } = await aCommunity();
  await plantResidents(app, CROWD);
  const to = toAll({ region: '/d1/s1/' }, { region: '/d1/s1/c1/' });
  const { id } = await aScheduled(app, steward, { region: '/d1/s1/', to });
  await perform(startDue, app, SYSTEM, {});

  const heaps: number[] = [];
  const notices = {
    ...app.notices,
    add: async (drafts: Parameters<typeof app.notices.add>[0]) => {
      expect(drafts.length).toBeLessThanOrEqual(BROADCASTS.batch);
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
      return app.notices.add(drafts);
    },
  };
  while (!(await app.broadcasts.find(id))!.isExpanded) await perform(expandDue, { ...app, notices }, SYSTEM, {});

  const counts = await app.broadcastNotices.counts(id);
  const told = counts.reduce((sum, { count }) => sum + count, 0);
  const living = await app.connection.collection('residents').countDocuments({ region: /^\/d1\/s1\// });
  // The first batches fill caches of fixed size.
  const growth = Math.max(...heaps) - heaps[2]!;
  console.info(`${told} recipients in ${heaps.length} batches, heap grew by ${(growth / MEGABYTE).toFixed(1)} MB`);
  expect(told).toBe(living);
  expect((await perform(previewBroadcast, app, steward, { broadcastId: id })).recipients).toBe(living);
  expect(told).toBeGreaterThanOrEqual(CROWD);
  expect(growth).toBeLessThan(12 * MEGABYTE);
});

const REGION = { $gte: '/d1/s1/', $lt: '/d1/s1/\uffff' };
const BY_ID = { _id: 1 };

it.each([
  ['residents', { _id: { $gt: 'r' }, region: REGION, mergedInto: null }, BY_ID],
  ['residents', { _id: { $gt: 'r' }, tags: { $eq: '独居老人', $gt: '' }, region: REGION, mergedInto: null }, BY_ID],
  ['residents', { mergedInto: { $in: ['lin'], $gt: '' } }, {}],
  ['notices', { broadcast: 'water', _id: { $gt: 'n' } }, BY_ID],
  ['notices', { broadcast: 'water', state: 'queued' }, {}],
  ['notices', { recipient: { $in: ['lin'] }, at: { $gt: new Date(0) }, broadcast: { $gt: '', $ne: 'water' } }, {}],
  ['broadcasts', { regions: '/d1/', number: { $lt: 9 } }, { number: -1 }],
  ['broadcasts', { state: 'sending' }, { changedAt: 1 }],
] as const)('the %s %j come by an index, in the order wanted', async (name, filter, sort) => {
  const { app } = await aCommunity();

  const plan = await app.connection
    .collection(name)
    .find(filter as object)
    .sort(sort as never)
    .limit(200)
    .explain('queryPlanner');

  expect(stagesOf(plan)).toContain('IXSCAN');
  expect(stagesOf(plan)).not.toContain('SORT');
});
