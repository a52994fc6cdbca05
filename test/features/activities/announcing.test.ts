import { describe, expect, it } from 'vitest';
import {
  announceActivity,
  editActivity,
  findOpenActivities,
  finishDue,
  listActivities,
  remindDue,
  remindTime,
  signUp,
} from '../../../src/features/activities/index.ts';
import { DAY, HOUR, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';

const party = {
  region: '/d1/s1/c1/',
  title: '重阳茶话会',
  place: '社区活动室',
  startsAt: '2026-03-05T14:00:00+08:00',
  endsAt: '2026-03-05T16:00:00+08:00',
  capacity: 30,
  rooms: ['terminal:g1', 'terminal:g2'],
};

const happenings = async ({ app }: Community, name: string) =>
  (await app.activities.pending(100)).flatMap((document) => document.happenings).filter((one) => one.name === name);

describe('announceActivity()', () => {
  it('opens the list and has its rooms told', async () => {
    const community = await aCommunity();
    const { app, organizer } = community;

    const activity = await perform(announceActivity, app, organizer, party);

    expect(activity).toMatchObject({
      number: 1,
      state: 'open',
      companions: 3,
      remindAt: new Date('2026-03-04T06:00:00Z'),
    });
    expect(await happenings(community, 'activities.announced')).toMatchObject([{ subject: activity.id }]);
  });

  it.each([
    ['a resident', 'lin', {}, 'activities.not-organizer'],
    ['a worker of another community', 'otherWorker', {}, 'activities.not-organizer'],
    ['an end before the start', 'organizer', { endsAt: '2026-03-05T13:00:00+08:00' }, 'activities.ends-before-start'],
    ['a start in the past', 'organizer', { startsAt: '2026-03-01T14:00:00+08:00' }, 'activities.starts-in-past'],
    ['no places', 'organizer', { capacity: 0 }, 'input.invalid'],
    ['an unknown region', 'steward', { region: '/d1/s9/' }, 'regions.missing'],
  ] as const)('refuses %s', async (_, who, given, code) => {
    const { app, [who]: actor } = await aCommunity();
    await expect(perform(announceActivity, app, actor, { ...party, ...given })).rejects.toMatchObject({ code });
  });
});

describe('findOpenActivities()', () => {
  const activities = [
    buildActivity(),
    buildActivity({ id: 'walk', number: 2, region: '/d1/', rooms: [] }),
    buildActivity({ id: 'past', number: 3, startsAt: new Date('2026-03-01T14:00:00+08:00') }),
    buildActivity({ id: 'other', number: 4, region: '/d1/s1/c2/', rooms: ['terminal:g3'] }),
    buildActivity({ id: 'off', number: 5, state: 'cancelled' }),
  ];

  it.each([
    ['in a room', 'lin', 'terminal:g2', ['tea']],
    ['where somebody lives', 'lin', undefined, ['tea', 'walk']],
    ['where somebody else lives', 'zhao', undefined, ['walk', 'other']],
    ['for somebody who has not said where they live', 'guest', undefined, []],
  ] as const)('finds what one may sign up for %s', async (_, who, room, ids) => {
    const { app, [who]: actor } = await aCommunity({ activities });
    const found = await perform(findOpenActivities, app, actor, { room });
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it('is listed for anybody page by page, latest first', async () => {
    const { app } = await aCommunity({ activities });
    const first = await perform(listActivities, app, NOBODY, { region: '/d1/', limit: 2 });
    const second = await perform(listActivities, app, NOBODY, { region: '/d1/', limit: 2, after: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([4, 2, 1]);
    expect(second.next).toBeNull();
  });
});

describe('remindDue()', () => {
  const join = ({ app, ...people }: Community, who: Person) =>
    perform(signUp, app, people[who], { activityId: 'tea', people: 1 });
  const remind = ({ app }: Community) => perform(remindDue, app, SYSTEM, {});

  it('reminds those who had a place by then, once, from however many processes it runs', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 2 })] });
    await join(community, 'lin');
    await join(community, 'wang');
    await join(community, 'chen');
    expect(await remind(community)).toEqual({ reminded: 0 });

    community.time.set('2026-03-04T14:00:00+08:00');
    await Promise.all([remind(community), remind(community), remind(community)]);
    await remind(community);

    expect(await happenings(community, 'activities.reminder-due')).toMatchObject([
      { facts: { residents: ['lin', 'wang'] } },
    ]);
  });

  it.each([
    ['both by day', '2026-03-05T14:00', ['2026-03-04T14:00', '2026-03-05T12:00']],
    ['the later one the evening before', '2026-03-05T09:30', ['2026-03-04T09:30', '2026-03-04T20:00']],
    ['the first hour of the day is no night', '2026-03-05T10:00', ['2026-03-04T10:00', '2026-03-05T08:00']],
    ['both the evening before', '2026-03-05T07:00', ['2026-03-03T20:00', '2026-03-04T20:00']],
    ['the earlier one before the night', '2026-03-05T22:00', ['2026-03-04T20:00', '2026-03-05T20:00']],
    ['none a second time close upon another', '2026-03-05T09:00', ['2026-03-04T19:30'], [13.5, 2]],
  ])('%s', (_, start, expected, hours = [24, 2]) => {
    const at = (moment: string) => new Date(`${moment}:00+08:00`);
    const times: Date[] = [];
    const before = hours.map((each) => each * HOUR);
    for (let now = at('2026-03-01T09:00'); ; now = times.at(-1)!) {
      const next = remindTime(at(start), now, before);
      if (next.getTime() === at(start).getTime()) break;
      times.push(next);
    }
    expect(times).toEqual(expected.map(at));
  });

  it('reminds twice, and of the second only who came between the two', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    await join(community, 'lin');
    for (const [moment, who] of [
      ['2026-03-04T14:00:00+08:00', 'wang'],
      ['2026-03-05T11:59:59+08:00', 'organizer'],
      ['2026-03-05T12:00:00+08:00', 'chen'],
    ] as const) {
      community.time.set(moment);
      await Promise.all([remind(community), remind(community)]);
      await join(community, who);
    }
    await remind(community);

    const reminded = await happenings(community, 'activities.reminder-due');
    expect(reminded.map(({ facts }) => facts['residents'])).toEqual([['lin'], ['lin', 'wang', 'organizer']]);
  });

  it('does not remind those who signed up when it was due: they have just been told', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    community.time.set('2026-03-04T15:00:00+08:00');
    await join(community, 'lin');

    expect(await remind(community)).toEqual({ reminded: 1 });
    expect(await happenings(community, 'activities.reminder-due')).toEqual([]);
  });

  it('reminds of a new time anew', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const { app, organizer, time } = community;
    await join(community, 'lin');
    time.set('2026-03-04T14:00:00+08:00');
    await remind(community);

    const moved = { startsAt: '2026-03-09T14:00:00+08:00', endsAt: '2026-03-09T16:00:00+08:00' };
    await perform(editActivity, app, organizer, { activityId: 'tea', ...moved });
    await remind(community);
    time.set('2026-03-08T14:00:00+08:00');
    await remind(community);

    expect(await happenings(community, 'activities.reminder-due')).toHaveLength(2);
  });

  it('reminds of nothing that was called off or has begun', async () => {
    const community = await aCommunity({
      activities: [
        buildActivity({ state: 'cancelled' }),
        buildActivity({ id: 'begun', number: 2, startsAt: new Date('2026-03-04T14:00:00+08:00') }),
      ],
    });
    community.time.set('2026-03-04T15:00:00+08:00');
    expect(await remind(community)).toEqual({ reminded: 0 });
  });
});

describe('finishDue()', () => {
  it('finishes what has ended, once', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const { app, time } = community;
    expect(await perform(finishDue, app, SYSTEM, {})).toEqual({ finished: 0 });

    time.pass(3 * DAY + 8 * HOUR);
    await Promise.all([perform(finishDue, app, SYSTEM, {}), perform(finishDue, app, SYSTEM, {})]);

    expect(await app.activities.find('tea')).toMatchObject({ state: 'finished' });
    expect(await happenings(community, 'activities.finished')).toHaveLength(1);
  });

  it("and remindDue() are the system's", async () => {
    const { app, steward } = await aCommunity();
    await expect(perform(finishDue, app, steward, {})).rejects.toMatchObject({ code: 'activities.system-only' });
    await expect(perform(remindDue, app, steward, {})).rejects.toMatchObject({ code: 'activities.system-only' });
  });
});
