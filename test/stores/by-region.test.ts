import { expect, it } from 'vitest';
import { aCommunity } from '../factories/community.ts';
import { buildActivity } from '../factories/activities.ts';
import { buildNeed } from '../factories/needs.ts';
import { stagesOf } from '../standalone/mongo/server.ts';

it('needs.list() finds what lies in a region or below it, also after it was changed', async () => {
  const { app } = await aCommunity({
    needs: [
      buildNeed({ id: 'here', number: 'N1', region: '/d1/s1/c1/b1/' }),
      buildNeed({ id: 'there', number: 'N2', region: '/d1/s1/c2/' }),
    ],
  });
  await app.needs.change('here', (need) => ({ next: { ...need, text: '换一句话' }, result: true }));

  const listed = await app.needs.list({ region: '/d1/s1/c1/' }, null, 10);

  expect(listed).toEqual([await app.needs.find('here')]);
  expect(listed[0]).not.toHaveProperty('regions');
});

it.each([
  ['needs', { regions: '/d1/' }, { submittedAt: -1, _id: -1 }],
  ['needs', { regions: '/d1/', state: 'open' }, { submittedAt: -1, _id: -1 }],
  ['activities', { regions: '/d1/', state: 'open', number: { $lt: 9 } }, { number: -1 }],
] as const)('the %s of a region (%j) come in the order of an index', async (name, filter, sort) => {
  const { app } = await aCommunity({ activities: [buildActivity()], needs: [buildNeed()] });

  const plan = await app.connection.collection(name).find(filter).sort(sort).explain('queryPlanner');

  expect(stagesOf(plan)).toContain('IXSCAN');
  expect(stagesOf(plan)).not.toContain('SORT');
});
