import { expect, it } from 'vitest';
import { setOwnDays, viewCalendar } from '../../../src/features/regions/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';

const DAY_OFF = { date: '2026-04-20', isWorking: false, name: '三月三' };

it('viewCalendar() shows the year as the region works it, and who says so', async () => {
  const { app, steward, worker } = await aCommunity();
  await perform(setOwnDays, app, steward, { region: '/d1/', days: [DAY_OFF] });
  await perform(setOwnDays, app, worker, {
    region: '/d1/s1/c1/',
    days: [{ date: '2026-05-10', isWorking: true, name: '换届选举' }],
  });

  const inCommunity = await perform(viewCalendar, app, worker, { region: '/d1/s1/c1/b1/' });
  const elsewhere = await perform(viewCalendar, app, worker, { region: '/d1/s1/c2/' });

  expect(inCommunity).toMatchObject({ year: 2026, isOfficialKnown: true });
  expect(inCommunity.days.filter(({ source }) => source === 'region').map(({ name }) => name)).toEqual([
    '三月三',
    '换届选举',
  ]);
  expect(inCommunity.days).toContainEqual({ date: '2026-10-10', isWorking: true, source: 'official', name: '国庆节' });
  expect(elsewhere.days.map(({ name }) => name)).not.toContain('换届选举');
});

it('viewCalendar() says that a year’s official calendar is not known', async () => {
  const { app, lin } = await aCommunity();

  expect(await perform(viewCalendar, app, lin, { region: '/d1/', year: 2099 })).toEqual({
    year: 2099,
    isOfficialKnown: false,
    days: [],
  });
});

it.each([
  ['input.invalid', [{ ...DAY_OFF, date: '2026-02-30' }]],
  ['input.invalid', [{ ...DAY_OFF, name: ' ' }]],
  ['regions.day-twice', [DAY_OFF, { ...DAY_OFF, isWorking: true }]],
])('setOwnDays() refuses with %s and keeps what there was', async (code, days) => {
  const { app, steward } = await aCommunity();
  await perform(setOwnDays, app, steward, { region: '/d1/', days: [DAY_OFF] });

  await expect(perform(setOwnDays, app, steward, { region: '/d1/', days })).rejects.toMatchObject({ code });

  expect(await app.calendars.find('/d1/')).toMatchObject({ days: [DAY_OFF] });
});

it('setOwnDays() knows only regions that there are, and replaces the whole list', async () => {
  const { app, steward } = await aCommunity();
  const unknown = { region: '/d1/s7/', days: [] };
  await perform(setOwnDays, app, steward, { region: '/d1/', days: [DAY_OFF] });

  await expect(perform(setOwnDays, app, steward, unknown)).rejects.toMatchObject({ code: 'regions.missing' });
  await perform(setOwnDays, app, steward, { region: '/d1/', days: [] });

  expect(await app.calendars.find('/d1/')).toMatchObject({ days: [] });
});

it('the calendar is read over HTTP by anybody', async () => {
  const { app } = await aCommunity();
  const { url } = await aDoor(app);

  const response = await fetch(`${url}/api/v1/working-calendars?region=/d1/s1/&year=2026`);

  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ isOfficialKnown: true });
});
