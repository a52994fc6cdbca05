import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onDutyAt, type DutyShift } from '../../../../src/features/needs/duty/duty-rota.ts';
import {
  repeatAlerts,
  setDutyList,
  setDutyRota,
  showDutyList,
  submitNeed,
  wordShift,
} from '../../../../src/features/needs/index.ts';
import { ownDaysOf, setOwnDays } from '../../../../src/features/regions/index.ts';
import { revokeRole } from '../../../../src/features/residents/index.ts';
import { DAY, later, MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { aDoor } from '../../../factories/door.ts';
import { buildGrant, buildResident } from '../../../factories/residents.ts';

const FIRE = '三楼着火了，有浓烟，老人还在里面';
const REGION = '/d1/s1/c1/';
const WORKDAYS = [1, 2, 3, 4, 5];
const shift = (given: Partial<DutyShift> = {}): DutyShift => ({
  days: WORKDAYS,
  from: '18:00',
  to: '08:00',
  members: ['night'],
  ...given,
});

/** A community whose duty worker works by day and 夜班 by night, on workdays. */
async function aRota(): Promise<Community> {
  const community = await aCommunity();
  await community.settle(buildResident({ id: 'night', name: '夜班', grants: [buildGrant('duty-worker')] }));
  const shifts = [
    { days: WORKDAYS, from: '08:00', to: '18:00', members: ['duty-worker'] },
    { days: WORKDAYS, from: '18:00', to: '08:00', members: ['night'] },
  ];
  await perform(setDutyRota, community.app, community.worker, { region: REGION, shifts });
  return community;
}

/** The first people called about a fire, one call every quarter of a minute it is looked. */
async function firstCalled({ app, lin, time }: Community, count: number): Promise<string[]> {
  const { id } = await perform(submitNeed, app, lin, { text: FIRE });
  for (let looks = 0; looks < count * 8; looks += 1) {
    time.pass(MINUTE / 4);
    await perform(repeatAlerts, app, SYSTEM, {});
  }
  const { timeline } = (await app.needs.find(id))!;
  return timeline.flatMap(({ called }) => (called === undefined ? [] : called.join())).slice(0, count);
}

describe('onDutyAt()', () => {
  it.each([
    ['a Monday evening', '2026-03-02T18:00:00+08:00', ['night']],
    ['the minute before', '2026-03-02T17:59:00+08:00', []],
    ['the night after Friday', '2026-03-07T07:59:00+08:00', ['night']],
    ['its end', '2026-03-07T08:00:00+08:00', []],
    ['a Saturday evening', '2026-03-07T20:00:00+08:00', []],
    ['the night before Monday', '2026-03-02T03:00:00+08:00', []],
  ])('at %s', (_, now, people) => {
    expect(onDutyAt([shift()], new Date(now))).toEqual(people);
  });

  it('goes on from Sunday into Monday, and takes equal ends for a whole day', () => {
    const sunday = shift({ days: [7], from: '08:00', to: '08:00' });
    expect(onDutyAt([sunday], new Date('2026-03-02T07:59:00+08:00'))).toEqual(['night']);
    expect(onDutyAt([sunday], new Date('2026-03-02T08:00:00+08:00'))).toEqual([]);
  });

  it.each([
    ['the Saturday worked for the Spring Festival', '2026-02-14T09:00:00+08:00', ['work']],
    ['a Saturday', '2026-03-07T09:00:00+08:00', ['rest']],
    ['a Thursday of the National Day', '2026-10-01T09:00:00+08:00', ['rest']],
    ['a Monday', '2026-03-02T09:00:00+08:00', ['work']],
    ['the night after the last working day before it', '2026-10-01T07:59:00+08:00', ['night', 'rest']],
    ['the night after a day off', '2026-10-02T07:59:00+08:00', ['rest']],
    ['a day that the region has off', '2026-03-03T09:00:00+08:00', ['rest']],
  ])('at %s goes by the working calendar where it says so', (_, now, people) => {
    const days = [1, 2, 3, 4, 5, 6, 7];
    const rota = [
      shift({ days, from: '08:00', to: '20:00', members: ['work'], only: 'working-days' }),
      shift({ days, from: '20:00', to: '08:00', members: ['night'], only: 'working-days' }),
      shift({ days, from: '00:00', to: '00:00', members: ['rest'], only: 'days-off' }),
    ];
    const own = ownDaysOf([{ id: REGION, days: [{ date: '2026-03-03', isWorking: false, name: '三月三' }] }]);
    expect(onDutyAt(rota, new Date(now), own)).toEqual(people);
  });

  it('names each once, in the order of the shifts', () => {
    const rota = [shift({ members: ['b', 'a'] }), shift({ members: ['a', 'c'] })];
    expect(onDutyAt(rota, new Date('2026-03-02T20:00:00+08:00'))).toEqual(['b', 'a', 'c']);
  });

  it('a shift and its complement cover every minute once, and every week is like the next', () => {
    const time = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((minute) => new Date(minute * MINUTE).toISOString().slice(11, 16));
    const everyDay = [1, 2, 3, 4, 5, 6, 7];
    fc.assert(
      fc.property(
        time,
        time,
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (from, to, now) => {
          fc.pre(from !== to);
          const rota = [
            shift({ days: everyDay, from, to, members: ['one'] }),
            shift({ days: everyDay, from: to, to: from, members: ['other'] }),
          ];
          expect(onDutyAt(rota, now)).toHaveLength(1);
          expect(onDutyAt(rota, later(now, 7 * DAY))).toEqual(onDutyAt(rota, now));
        },
      ),
    );
  });
});

describe('a danger', () => {
  it.each([
    ['by day', '2026-03-02T10:00:00+08:00', ['duty-worker', 'duty-worker', 'worker', 'worker']],
    ['at night', '2026-03-02T23:00:00+08:00', ['night', 'night', 'worker', 'worker']],
    ['at a weekend', '2026-03-07T23:00:00+08:00', ['worker', 'worker']],
  ])('%s is called to who is on the rota now, then to the duty list', async (_, now, called) => {
    const community = await aRota();
    await perform(setDutyList, community.app, community.worker, { region: REGION, members: ['worker'] });
    community.time.set(now);

    expect(await firstCalled(community, called.length)).toEqual(called);
  });

  it('on a holiday is called to who is on duty on days off, and the rota says so', async () => {
    const { app, worker, time, ...rest } = await aRota();
    const days = [1, 2, 3, 4, 5, 6, 7];
    const shifts = [{ days, only: 'days-off' as const, from: '00:00', to: '00:00', members: ['night'] }];
    const shown = await perform(setDutyRota, app, worker, { region: REGION, shifts });
    expect(shown.rota.map(wordShift)).toEqual(['休息日和节假日 00:00－次日00:00：夜班']);
    const some = { ...shown.rota[0]!, days: [1, 2], only: 'working-days' as const };
    expect(wordShift(some)).toBe('周一、周二中的上班日 00:00－次日00:00：夜班');
    await perform(setOwnDays, app, worker, {
      region: REGION,
      days: [{ date: '2026-03-03', isWorking: false, name: '三月三' }],
    });
    time.set('2026-03-03T10:00:00+08:00');
    expect(await firstCalled({ app, worker, time, ...rest }, 1)).toEqual(['night']);
  });

  it('that goes on into the next shift is called to those who have come', async () => {
    const community = await aRota();
    community.time.set('2026-03-02T17:59:00+08:00');

    expect(await firstCalled(community, 2)).toEqual(['duty-worker', 'night']);
  });

  it('is not called to somebody on the rota who has lost their role', async () => {
    const community = await aRota();
    const { app, steward, time } = community;
    await perform(revokeRole, app, steward, { residentId: 'night', role: 'duty-worker', region: REGION });
    time.set('2026-03-02T23:00:00+08:00');

    expect(await firstCalled(community, 1)).toEqual(['duty-worker']);
  });
});

describe('setDutyRota()', () => {
  it('leaves the duty list as it was, and the list the rota', async () => {
    const { app, worker, dutyWorker } = await aRota();

    await perform(setDutyList, app, worker, { region: REGION, members: ['worker'] });
    await perform(setDutyRota, app, worker, {
      region: REGION,
      shifts: [{ ...shift(), days: [2, 1, 2], members: ['night', 'night'] }],
    });

    expect(await perform(showDutyList, app, dutyWorker, { region: REGION })).toEqual({
      region: REGION,
      members: [{ id: 'worker', name: '刘洋' }],
      rota: [{ days: [1, 2], from: '18:00', to: '08:00', members: [{ id: 'night', name: '夜班' }] }],
      now: [],
    });
  });

  it.each([
    ['somebody without a role', { members: ['lin'] }, 'needs.no-duty-role'],
    ['somebody unknown', { members: ['nobody-knows'] }, 'residents.missing'],
    ['nobody', { members: [] }, 'input.invalid'],
    ['an hour there is not', { to: '24:30' }, 'input.invalid'],
    ['a day there is not', { days: [0] }, 'input.invalid'],
  ])('refuses %s', async (_, given, code) => {
    const { app, worker } = await aCommunity();
    const input = {
      region: REGION,
      shifts: [{ days: [1], from: '18:00', to: '08:00', members: ['worker'], ...given }],
    };
    await expect(perform(setDutyRota, app, worker, input)).rejects.toMatchObject({ code });
  });
});

it('officers set the rota over HTTP, and everybody on duty sees who has it now', async () => {
  const { app, worker, dutyWorker, lin } = await aCommunity();
  const door = await aDoor(app);
  const shifts = [{ days: WORKDAYS, only: null, from: '08:00', to: '18:00', members: ['duty-worker'] }];

  const set = await (await door.as(worker)).put('/duty-rotas', { region: REGION, shifts });
  const seen = await (await door.as(dutyWorker)).get(`/duty-lists?region=${REGION}`);
  const refused = await (await door.as(lin)).put('/duty-rotas', { region: REGION, shifts });
  const wrong = await (
    await door.as(worker)
  ).put('/duty-rotas', { region: REGION, shifts: [{ ...shifts[0], from: '8点' }] });

  const machao = { id: 'duty-worker', name: '马超' };
  expect([set.status, set.body]).toEqual([200, seen.body]);
  expect(seen.body).toEqual({
    region: REGION,
    members: [],
    rota: [{ ...shifts[0], members: [machao] }],
    now: [machao],
  });
  expect([refused.status, refused.body.code]).toEqual([403, 'needs.not-duty-keeper']);
  expect([wrong.status, wrong.body.problems]).toEqual([
    400,
    [{ field: 'shifts.0.from', message: '请填几点几分，例如 08:00 或 18:30' }],
  ]);
});
