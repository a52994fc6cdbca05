import { describe, expect, it } from 'vitest';
import {
  cancelActivity,
  cancelSignUp,
  editActivity,
  listSignUps,
  signUp,
  viewActivity,
} from '../../../src/features/activities/index.ts';
import { DAY, NOBODY, perform } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';

const join = ({ app, ...people }: Community, who: Person, number: number) =>
  perform(signUp, app, people[who], { activityId: 'tea', people: number });

const leave = ({ app, ...people }: Community, who: Person) =>
  perform(cancelSignUp, app, people[who], { activityId: 'tea' });

const list = async ({ app, organizer }: Community) => {
  const { signUps } = await perform(listSignUps, app, organizer, { activityId: 'tea' });
  return signUps.map(({ name, people, state }) => `${name} ${people} ${state}`);
};

const happenings = async ({ app }: Community, name: string) =>
  (await app.activities.pending(100)).flatMap((document) => document.happenings).filter((one) => one.name === name);

describe('signUp()', () => {
  it('gives a place, then a turn in the line', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 3 })] });

    expect(await join(community, 'lin', 2)).toMatchObject({ signUp: { state: 'placed' }, position: 0 });
    expect(await join(community, 'wang', 2)).toMatchObject({ signUp: { state: 'waiting' }, position: 1 });

    expect(await list(community)).toEqual(['林晓梅 2 placed', '王建国 2 waiting']);
  });

  it('sent again answers the same and keeps no second happening', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });

    const first = await join(community, 'lin', 2);
    const second = await join(community, 'lin', 2);

    expect(second.signUp).toEqual(first.signUp);
    expect(await happenings(community, 'activities.signed-up')).toMatchObject([
      { by: 'lin', facts: { resident: 'lin', people: 2, state: 'placed' } },
    ]);
  });

  it('changes the number of somebody on the list', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 3 })] });
    await join(community, 'lin', 1);

    await join(community, 'lin', 3);

    expect(await list(community)).toEqual(['林晓梅 3 placed']);
    expect(await happenings(community, 'activities.sign-up-changed')).toHaveLength(1);
  });

  it('keeps the old number when more do not fit, and says how many would', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 3 })] });
    await join(community, 'lin', 1);
    await join(community, 'wang', 1);

    await expect(join(community, 'lin', 3)).rejects.toMatchObject({
      code: 'activities.no-more-places',
      details: { free: 1, people: 1 },
    });
    expect(await list(community)).toEqual(['林晓梅 1 placed', '王建国 1 placed']);
  });

  it.each([
    ['somebody who lives elsewhere', 'zhao', 1, {}, 'activities.not-resident'],
    ['somebody who has not said where they live', 'guest', 1, {}, 'activities.not-resident'],
    ['more companions than one may bring', 'lin', 5, {}, 'activities.too-many-people'],
    ['a busload', 'lin', 30, {}, 'activities.too-many-people'],
    ['a cancelled activity', 'lin', 1, { state: 'cancelled' }, 'activities.cancelled'],
    ['a finished activity', 'lin', 1, { state: 'finished' }, 'activities.over'],
    ['one that has begun', 'lin', 1, { startsAt: new Date('2026-03-02T08:00:00+08:00') }, 'activities.over'],
    ['nobody at all', 'lin', 0, {}, 'input.invalid'],
    ['an unknown activity', 'lin', 1, { id: 'other' }, 'activities.missing'],
  ] as const)('refuses %s', async (_, who, people, given, code) => {
    const community = await aCommunity({ activities: [buildActivity(given)] });
    await expect(join(community, who, people)).rejects.toMatchObject({ code });
  });
});

describe('cancelSignUp()', () => {
  it('offers the place to the next who fits and says so once', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 2 })] });
    await join(community, 'lin', 2);
    await join(community, 'wang', 1);

    await leave(community, 'lin');

    expect(await list(community)).toEqual(['王建国 1 waiting']);
    expect(await happenings(community, 'activities.offered')).toMatchObject([
      { facts: { resident: 'wang', people: 1 } },
    ]);
  });

  it('refuses somebody who is not on the list', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    await expect(leave(community, 'lin')).rejects.toMatchObject({ code: 'activities.not-signed-up' });
  });

  it('offers each who waits a place once when many leave at the same moment', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 3 })] });
    const first: Person[] = ['lin', 'wang', 'chen'];
    const second: Person[] = ['organizer', 'worker', 'staff'];
    for (const who of [...first, ...second]) await join(community, who, 1);

    await Promise.all(first.map((who) => leave(community, who)));

    const offered = await happenings(community, 'activities.offered');
    expect(offered.map(({ facts }) => facts.resident)).toEqual(second);
  });
});

describe('editActivity()', () => {
  const edit = ({ app, ...people }: Community, changes: object, who: Person = 'organizer') =>
    perform(editActivity, app, people[who], { activityId: 'tea', ...changes });

  it('tells those on the list what is new to them', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 1 })] });
    await join(community, 'lin', 1);
    await join(community, 'wang', 1);

    await edit(community, { place: '社区二楼', companions: 1 });

    expect(await happenings(community, 'activities.changed')).toMatchObject([
      { facts: { fields: ['place'], residents: ['lin', 'wang'] } },
    ]);
  });

  it('tells nobody when nothing changed', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    await edit(community, { title: '重阳茶话会', startsAt: '2026-03-05T14:00:00+08:00' });
    expect(await happenings(community, 'activities.changed')).toEqual([]);
  });

  it('with more places offers them to those who wait', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 1 })] });
    await join(community, 'lin', 1);
    await join(community, 'wang', 2);

    await edit(community, { capacity: 3 });

    expect(await happenings(community, 'activities.offered')).toMatchObject([{ facts: { resident: 'wang' } }]);
    expect(await happenings(community, 'activities.changed')).toEqual([]);
  });

  it.each([
    ['fewer places than are taken', 'organizer', { capacity: 1 }, 'activities.capacity-taken'],
    ['an end before the start', 'organizer', { endsAt: '2026-03-05T13:00:00+08:00' }, 'activities.ends-before-start'],
    ['a start in the past', 'organizer', { startsAt: '2026-03-01T13:00:00+08:00' }, 'activities.starts-in-past'],
    ['a resident', 'lin', { title: '别的名字' }, 'activities.not-organizer'],
    ['an organizer of another community', 'otherWorker', { title: '别的名字' }, 'activities.not-organizer'],
  ] as const)('refuses %s', async (_, who, changes, code) => {
    const community = await aCommunity({ activities: [buildActivity()] });
    await join(community, 'lin', 2);
    await expect(edit(community, changes, who)).rejects.toMatchObject({ code });
  });
});

describe('cancelActivity()', () => {
  it('tells everyone on the list, once', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 1 })] });
    const { app, organizer } = community;
    await join(community, 'lin', 1);
    await join(community, 'wang', 1);

    await perform(cancelActivity, app, organizer, { activityId: 'tea' });
    await perform(cancelActivity, app, organizer, { activityId: 'tea' });

    expect(await happenings(community, 'activities.cancelled')).toMatchObject([
      { facts: { residents: ['lin', 'wang'] } },
    ]);
  });

  it('refuses when it is over, and whoever does not run it', async () => {
    const { app, organizer, wang, time } = await aCommunity({ activities: [buildActivity()] });

    const byNeighbour = perform(cancelActivity, app, wang, { activityId: 'tea' });
    await expect(byNeighbour).rejects.toMatchObject({ code: 'activities.not-organizer' });
    time.pass(4 * DAY);
    const late = perform(cancelActivity, app, organizer, { activityId: 'tea' });
    await expect(late).rejects.toMatchObject({ code: 'activities.over' });
  });
});

describe('viewActivity()', () => {
  it('shows everybody the announcement and only their own sign-up', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    await join(community, 'lin', 2);

    expect(await perform(viewActivity, community.app, NOBODY, { activityId: 'tea' })).toMatchObject({ own: null });
    expect(await perform(viewActivity, community.app, community.lin, { activityId: 'tea' })).toMatchObject({
      own: { people: 2 },
    });
  });
});

describe('listSignUps()', () => {
  it('is for those who run the activity', async () => {
    const { app, lin } = await aCommunity({ activities: [buildActivity()] });
    const reading = perform(listSignUps, app, lin, { activityId: 'tea' });
    await expect(reading).rejects.toMatchObject({ code: 'activities.not-organizer' });
  });
});
