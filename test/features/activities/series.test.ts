import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announceSeries,
  cancelActivity,
  daysOf,
  editActivity,
  editSeries,
  endSeries,
  makeOccurrences,
  recurrenceRule,
  signUp,
  viewSeries,
  wordRule,
  type Activity,
} from '../../../src/features/activities/index.ts';
import { chinaDay, DAY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, aSharedCommunity, type Community } from '../../factories/community.ts';
import { buildActivity } from '../../factories/activities.ts';

/** Every Wednesday; the tests begin on Monday, 2 March 2026. */
const TAI_CHI = {
  region: '/d1/s1/c1/',
  rule: 'FREQ=WEEKLY;BYDAY=WE',
  title: '太极拳',
  place: '广场',
  startsAt: '2026-03-04T14:00:00+08:00',
  endsAt: '2026-03-04T15:30:00+08:00',
  capacity: 20,
  rooms: ['terminal:g1'],
};

const begin = ({ app, organizer }: Community, given: Partial<typeof TAI_CHI> = {}) =>
  perform(announceSeries, app, organizer, { ...TAI_CHI, ...given });
const make = ({ app }: Community) => perform(makeOccurrences, app, SYSTEM, {});
const made = async ({ app }: Community): Promise<Activity[]> =>
  app.activities.findWhere({ 'series.id': { $gt: '' } }, { sort: { 'series.on': 1 } });
const days = (activities: readonly Activity[]) => activities.map(({ series }) => series?.on);
const happenings = async ({ app }: Community, name: string) =>
  (await app.activities.pending(100)).flatMap((document) => document.happenings).filter((one) => one.name === name);

describe('daysOf()', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=WE', ['2026-03-04', '2026-03-11', '2026-03-18']],
    ['FREQ=WEEKLY;BYDAY=MO,FR;COUNT=2', ['2026-03-02', '2026-03-06']],
    ['FREQ=WEEKLY;BYDAY=WE;INTERVAL=2;UNTIL=20260318', ['2026-03-04', '2026-03-18']],
    ['FREQ=MONTHLY;BYDAY=1SA', ['2026-03-07', '2026-04-04', '2026-05-02']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['2026-03-31', '2026-05-31', '2026-07-31']],
    ['FREQ=MONTHLY;BYDAY=-1SU', ['2026-03-29', '2026-04-26', '2026-05-31']],
    ['FREQ=DAILY;COUNT=3', ['2026-03-02', '2026-03-03', '2026-03-04']],
  ])('%s', (rule, expected) => {
    expect(recurrenceRule.parse(rule)).toBe(rule);
    expect(daysOf(rule, '2026-03-02', '', '9999-12-31', 3).days).toEqual(expected);
  });

  it.each([
    'FREQ=HOURLY',
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;BYDAY=TU;INTERVAL=7',
    'FREQ=WEEKLY;BYDAY=WE;BYHOUR=9',
    'FREQ=WEEKLY;BYDAY=WE;INTERVAL=0',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=WEEKLY;BYDAY=WE;COUNT=2;UNTIL=20260401',
  ])('knows nothing of %s', (rule) => {
    expect(recurrenceRule.safeParse(rule).success).toBe(false);
  });

  it('gives the same days in pieces as at once, all of them named by the rule', () => {
    const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    fc.assert(
      fc.property(weekdays, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 20 }), (named, interval, cut) => {
        const rule = `FREQ=WEEKLY;BYDAY=${named.join(',')};INTERVAL=${interval}`;
        const whole = daysOf(rule, '2026-03-02', '', '9999-12-31', 40).days;
        const first = daysOf(rule, '2026-03-02', '', '9999-12-31', cut).days;
        const rest = daysOf(rule, '2026-03-02', first.at(-1)!, '9999-12-31', 40 - cut).days;
        expect([...first, ...rest]).toEqual(whole);

        const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
        for (const day of whole)
          expect(named).toContain(codes[chinaDay(new Date(`${day}T12:00:00+08:00`)).weekday - 1]);
      }),
    );
  });

  it.each([
    ['FREQ=WEEKLY;BYDAY=WE,FR', '每周三、周五'],
    ['FREQ=WEEKLY;BYDAY=WE;INTERVAL=2', '每2周的周三'],
    ['FREQ=MONTHLY;BYDAY=1SA;COUNT=12', '每月第1个周六，共12次'],
    ['FREQ=MONTHLY;BYMONTHDAY=15,-1', '每月15号、最后一天'],
    ['FREQ=DAILY;UNTIL=20261231', '每天，到2026-12-31为止'],
  ])('%s is said %s', (rule, words) => {
    expect(wordRule(rule)).toBe(words);
  });
});

describe('a series', () => {
  it('is made a week ahead, each day once, from however many processes and after a crash', async () => {
    const community = await aCommunity();
    const { app, time } = community;
    await begin(community);
    expect(days(await made(community))).toEqual(['2026-03-04']);

    time.pass(3 * DAY);
    const dying = {
      ...app,
      series: { ...app.series, change: () => Promise.reject(new Error('the process died here')) },
    };
    await expect(perform(makeOccurrences, dying as never, SYSTEM, {})).rejects.toThrow('died');
    await Promise.all([make(community), make(community), make(community)]);

    expect(days(await made(community))).toEqual(['2026-03-04', '2026-03-11']);
    expect(await happenings(community, 'activities.announced')).toHaveLength(2);
    expect(await make(community)).toEqual({ made: 0 });
    const [first, second] = await made(community);
    expect(second).toMatchObject({ number: first!.number + 1, startsAt: new Date('2026-03-11T14:00:00+08:00') });
  });

  it('leaves out what would have begun while nothing ran, and what was called off stays so', async () => {
    const community = await aCommunity();
    const { app, organizer, time } = community;
    const {
      made: [first],
    } = await begin(community);
    await perform(cancelActivity, app, organizer, { activityId: first!.id });

    time.set('2026-03-25T15:00:00+08:00');
    await make(community);

    expect((await made(community)).map(({ series, state }) => [series?.on, state])).toEqual([
      ['2026-03-04', 'cancelled'],
      ['2026-04-01', 'open'],
    ]);
  });

  it('that comes every day is heard of in groups once, and ends with its rule', async () => {
    const community = await aCommunity();
    const { series } = await begin(community, { rule: 'FREQ=DAILY;COUNT=5', startsAt: '2026-03-04T14:00:00+08:00' });

    expect(days(await made(community))).toHaveLength(5);
    expect(await happenings(community, 'activities.announced')).toHaveLength(1);
    expect(series).toMatchObject({ state: 'ended', dueAt: null });
  });

  it.each([
    ['a resident', 'lin', {}, 'activities.not-organizer'],
    ['a rule that no calendar knows', 'organizer', { rule: 'FREQ=WEEKLY;BYDAY=XX' }, 'input.invalid'],
    [
      'a rule that is over before it begins',
      'organizer',
      { rule: 'FREQ=DAILY;UNTIL=20260303' },
      'activities.series-never',
    ],
    [
      'what lasts longer than a day',
      'organizer',
      { endsAt: '2026-03-05T15:00:00+08:00' },
      'activities.series-too-long',
    ],
    ['a start in the past', 'organizer', { startsAt: '2026-03-01T14:00:00+08:00' }, 'activities.starts-in-past'],
  ] as const)('is refused for %s', async (_, who, given, code) => {
    const { app, [who]: actor } = await shared();
    await expect(perform(announceSeries, app, actor, { ...TAI_CHI, ...given })).rejects.toMatchObject({ code });
  });
});

const shared = aSharedCommunity({ activities: [buildActivity()] });

describe('editSeries()', () => {
  /** Mondays, Wednesdays and Fridays, so that three are made; 林晓梅 comes to the first, 王建国 to the second. */
  async function aSeries() {
    const community = await aCommunity();
    const { app, lin, wang } = community;
    const { made: activities } = await begin(community, { rule: 'FREQ=WEEKLY;BYDAY=WE,FR,MO' });
    const [first, second, third] = activities as [Activity, Activity, Activity];
    await perform(signUp, app, lin, { activityId: first.id });
    await perform(signUp, app, wang, { activityId: second.id, people: 3 });
    return { community, first, second, third };
  }

  it('changes this one and all that follow, also those still to be made, and tells exactly those on their lists', async () => {
    const { community, second } = await aSeries();
    const { app, organizer, time } = community;

    const hours = { startsAt: '2026-03-06T09:00:00+08:00', endsAt: '2026-03-06T10:00:00+08:00' };
    await perform(editSeries, app, organizer, { activityId: second.id, place: '大厅', ...hours });
    time.pass(3 * DAY);
    await make(community);

    const kept = await made(community);
    expect(kept.map(({ series, place }) => [series?.on, place])).toEqual([
      ['2026-03-04', '广场'],
      ['2026-03-06', '大厅'],
      ['2026-03-09', '大厅'],
      ['2026-03-11', '大厅'],
    ]);
    expect(kept.at(-1)?.startsAt).toEqual(new Date('2026-03-11T09:00:00+08:00'));
    const told = (await happenings(community, 'activities.changed')).map(({ facts }) => facts.residents);
    expect(told.flat()).toEqual(['wang']);
  });

  it('of one only leaves the others, and stays when the others change in something else', async () => {
    const { community, second, third } = await aSeries();
    const { app, organizer } = community;
    await perform(editActivity, app, organizer, {
      activityId: third.id,
      startsAt: '2026-03-10T14:00:00+08:00',
      endsAt: '2026-03-10T15:00:00+08:00',
    });

    await perform(editSeries, app, organizer, { activityId: second.id, title: '八段锦' });

    expect((await made(community)).map(({ title, startsAt }) => [title, chinaDay(startsAt).date])).toEqual([
      ['太极拳', '2026-03-04'],
      ['八段锦', '2026-03-06'],
      ['八段锦', '2026-03-10'],
    ]);
  });

  it('is finished by the next look when a crash left it half done', async () => {
    const { community, second } = await aSeries();
    const { app, organizer, time } = community;
    const activities = { ...app.activities, behindIn: () => Promise.reject(new Error('the process died here')) };
    const dying = perform(editSeries, { ...app, activities } as never, organizer, {
      activityId: second.id,
      place: '大厅',
    });
    await expect(dying).rejects.toThrow('died');

    time.pass(1000);
    await Promise.all([make(community), make(community)]);

    expect((await made(community)).map(({ place }) => place)).toEqual(['广场', '大厅', '大厅']);
    expect(await happenings(community, 'activities.changed')).toHaveLength(2);
  });

  it('drops nobody who signs up between the look and the change', async () => {
    const { community, second } = await aSeries();
    const { app, organizer, lin } = community;
    const change: typeof app.series.change = async (...given) => {
      await perform(signUp, app, lin, { activityId: second.id, people: 2 });
      return app.series.change(...given);
    };
    await perform(editSeries, { ...app, series: { ...app.series, change } }, organizer, {
      activityId: second.id,
      capacity: 3,
    });

    expect((await made(community)).map(({ capacity }) => capacity)).toEqual([20, 5, 3]);
  });

  it.each([
    ['fewer places than one of them has taken', { capacity: 2 }, 'activities.capacity-taken'],
    ['another day', { startsAt: '2026-03-05T09:00:00+08:00' }, 'activities.series-same-day'],
    ['an end before the start', { endsAt: '2026-03-04T09:00:00+08:00' }, 'activities.ends-before-start'],
  ])('refuses %s, and changes nothing', async (_, changes, code) => {
    const { community, first } = await aSeries();
    const editing = perform(editSeries, community.app, community.organizer, { activityId: first.id, ...changes });
    await expect(editing).rejects.toMatchObject({ code });
    expect((await made(community)).map(({ capacity, series }) => [capacity, series?.revision])).toEqual([
      [20, 0],
      [20, 0],
      [20, 0],
    ]);
  });

  it.each([
    ['a resident', 'lin', 'activities.not-organizer'],
    ['one that is no series', 'organizer', 'activities.no-series'],
  ] as const)('refuses %s', async (_, who, code) => {
    const { app, [who]: actor } = await shared();
    await expect(perform(editSeries, app, actor, { activityId: 'tea', place: '大厅' })).rejects.toMatchObject({ code });
  });

  it('endSeries() calls this one off and all that follow, tells their lists, and makes no more', async () => {
    const { community, second } = await aSeries();
    const { app, organizer, time, lin } = community;

    await perform(endSeries, app, organizer, { activityId: second.id });
    time.pass(5 * DAY);
    await make(community);

    expect((await made(community)).map(({ state }) => state)).toEqual(['open', 'cancelled', 'cancelled']);
    const facts = (await happenings(community, 'activities.cancelled')).map((happening) => happening.facts);
    expect(new Set(facts)).toEqual(
      new Set([
        { residents: ['wang'], alsoInRooms: true },
        { residents: [], alsoInRooms: false },
      ]),
    );
    const { series, open } = await perform(viewSeries, app, lin, { activityId: second.id });
    expect([series.state, open]).toEqual(['ended', []]);
  });
});
