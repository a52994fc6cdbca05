import { expect, it } from 'vitest';
import { findOwnSignUps, signUp, viewNeighbours } from '../../../src/features/activities/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';

const soon = { startsAt: new Date('2026-03-03T14:00:00+08:00'), endsAt: new Date('2026-03-03T16:00:00+08:00') };

it('findOwnSignUps() has what one signed up for, soonest first, and nothing of others', async () => {
  const { app, lin, wang } = await aCommunity({
    activities: [buildActivity(), buildActivity({ id: 'walk', number: 2, title: '健步走', capacity: 1, ...soon })],
  });
  await perform(signUp, app, wang, { activityId: 'walk' });
  for (const activityId of ['tea', 'walk']) await perform(signUp, app, lin, { activityId });

  const own = await perform(findOwnSignUps, app, lin, {});

  expect(own.map(({ activity, own: { state }, position }) => [activity.id, state, position])).toEqual([
    ['walk', 'waiting', 1],
    ['tea', 'placed', 0],
  ]);
});

it('viewNeighbours() shows neighbours the list in order with masked names, and others nothing', async () => {
  const { app, lin, wang, zhao } = await aCommunity({ activities: [buildActivity({ capacity: 2 })] });
  await perform(signUp, app, lin, { activityId: 'tea', people: 2 });
  await perform(signUp, app, wang, { activityId: 'tea' });

  expect(await perform(viewNeighbours, app, wang, { activityId: 'tea' })).toEqual([
    { name: '林＊＊', people: 2, state: 'placed', isOwn: false },
    { name: '王＊＊', people: 1, state: 'waiting', isOwn: true },
  ]);
  await expect(perform(viewNeighbours, app, zhao, { activityId: 'tea' })).rejects.toThrow('activities.not-resident');
});

it('the code on a desk leads to the page on which one checks in', async () => {
  const { app } = await aCommunity();
  const { url } = await aDoor(app);

  const { status, headers } = await fetch(`${url}/check-in/tea.abc.Sig-_1`, { redirect: 'manual' });

  expect([status, headers.get('location')]).toEqual([302, '/m/#/pages/activities/check-in?token=tea.abc.Sig-_1']);
});
