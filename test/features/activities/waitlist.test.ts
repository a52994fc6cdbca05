import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerOffer,
  cancelSignUp,
  editActivity,
  giveTurn,
  handOnPlace,
  listSignUps,
  promoteSignUp,
  rollOffers,
  signUp,
  takeOverPlace,
} from '../../../src/features/activities/index.ts';
import { offerFor } from '../../../src/features/activities/waitlist/offer-times.ts';
import { isQuiet } from '../../../src/features/regions/index.ts';
import { MINUTE, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';

const join = ({ app, ...people }: Community, who: Person, activityId = 'tea') =>
  perform(signUp, app, people[who], { activityId });
const leave = ({ app, ...people }: Community, who: Person) =>
  perform(cancelSignUp, app, people[who], { activityId: 'tea' });
const answer = ({ app, ...people }: Community, who: Person, wants: boolean) =>
  perform(answerOffer, app, people[who], { activityId: 'tea', wants });
const roll = ({ app }: Community) => perform(rollOffers, app, SYSTEM, {});

const line = async ({ app }: Community, id = 'tea') =>
  (await app.activities.find(id))!.signUps.map(
    ({ resident, state, offer }) => `${resident} ${offer === undefined ? state : 'offered'}`,
  );
const told = async ({ app }: Community, resident: string) =>
  (await app.notices.inboxOf(resident, 50, null)).map(({ text }) => text).toReversed();

/** 林 has the only place; 王 and 陈 wait. */
async function aFullTea(startsAt = '2026-03-05T14:00:00+08:00'): Promise<Community> {
  const tea = { capacity: 1, startsAt: new Date(startsAt), endsAt: new Date('2026-03-05T16:00:00+08:00') };
  const community = await aCommunity({ activities: [buildActivity(tea)] });
  for (const who of ['lin', 'wang', 'chen'] as const) await join(community, who);
  return community;
}

describe('offerFor()', () => {
  it.each([
    ['three days before', '2026-03-02T09:00', '2026-03-05T14:00', '09:00', '2026-03-02T21:00'],
    [
      'in the afternoon, an answer due at night has until the morning',
      '2026-03-02T13:00',
      '2026-03-05T14:00',
      '13:00',
      '2026-03-03T09:00',
    ],
    ['at night, in the morning', '2026-03-02T23:00', '2026-03-05T14:00', '08:00', '2026-03-03T20:00'],
    ['the day before', '2026-03-04T15:00', '2026-03-05T14:00', '15:00', '2026-03-04T18:00'],
    ['the same morning', '2026-03-05T09:00', '2026-03-05T14:00', '09:00', '2026-03-05T09:30'],
    ['never later than giving begins', '2026-03-05T10:50', '2026-03-05T14:00', '10:50', '2026-03-05T11:00'],
    [
      'at night when the morning would be too late',
      '2026-03-04T23:00',
      '2026-03-05T09:00',
      '23:00',
      '2026-03-04T23:30',
    ],
  ])('%s', (_, now, startsAt, at, until) => {
    const offer = offerFor(new Date(`${startsAt}:00+08:00`), new Date(`${now}:00+08:00`));
    expect(new Date(offer.at.getTime() + 8 * 60 * MINUTE).toISOString().slice(11, 16)).toBe(at);
    expect(offer.until).toEqual(new Date(`${until}:00+08:00`));
    expect(offer.unasked).toBeUndefined();
  });

  it('asks nobody from three hours before the start', () => {
    const now = new Date('2026-03-05T11:00:00+08:00');
    expect(offerFor(new Date('2026-03-05T14:00:00+08:00'), now)).toMatchObject({ at: now, unasked: true });
  });

  it('always leaves time to answer, by day unless the start is too near', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 24 * 60 });
    const { counterexample } = fc.check(
      fc.property(minutes, minutes, (from, ahead) => {
        const now = new Date(Date.parse('2026-03-02T00:00:00Z') + from * MINUTE);
        const startsAt = new Date(now.getTime() + ahead * MINUTE);
        const { at, until, isTold, unasked } = offerFor(startsAt, now);
        if (unasked) return ahead <= 180;
        const latest = startsAt.getTime() - 180 * MINUTE;
        const byDay = !isQuiet(at, { from: 21, to: 8 }) || at === now;
        return (
          at < until && until.getTime() <= latest && byDay && (isTold === true) === (at.getTime() === now.getTime())
        );
      }),
    );
    expect(counterexample).toBeNull();
  });
});

describe('a place that frees', () => {
  it('is offered to who waits first, rolls on unanswered exactly once, and is taken by a yes', async () => {
    const community = await aFullTea();
    await leave(community, 'lin');
    await settleReactions(community.app);
    expect(await line(community)).toEqual(['wang offered', 'chen waiting']);

    community.time.set('2026-03-02T20:59:59+08:00');
    expect(await roll(community)).toEqual({ lapsed: 0 });
    community.time.set('2026-03-02T21:00:00+08:00');
    await expect(answer(community, 'wang', true)).rejects.toMatchObject({ code: 'activities.no-offer' });
    await Promise.all([roll(community), roll(community), roll(community)]);
    await settleReactions(community.app);
    expect(await line(community)).toEqual(['chen offered']);
    expect(await told(community, 'wang')).toEqual([
      expect.stringContaining('给您留着'),
      expect.stringContaining('已经让给下一位了'),
    ]);

    // It is night: 陈阿姨 hears in the morning.
    expect(await told(community, 'chen')).toEqual([]);
    community.time.set('2026-03-03T08:00:00+08:00');
    await Promise.all([roll(community), roll(community)]);
    await settleReactions(community.app);
    expect(await told(community, 'chen')).toEqual([
      expect.stringContaining('请在3月3日（周二）20:00前回复“要 重阳茶话会”'),
    ]);

    const first = await answer(community, 'chen', true);
    expect(await answer(community, 'chen', true)).toEqual(first);
    expect(await line(community)).toEqual(['chen placed']);
  });

  it('goes to the next after a no, which takes whoever said it off the list', async () => {
    const community = await aFullTea();
    await leave(community, 'lin');
    await answer(community, 'wang', false);
    expect(await line(community)).toEqual(['chen offered']);
    await expect(answer(community, 'wang', false)).rejects.toMatchObject({ code: 'activities.no-offer' });
  });

  it('close to the start is given without asking, and passes over who is elsewhere then', async () => {
    const community = await aFullTea();
    const { app, time } = community;
    await app.activities.insert(buildActivity({ id: 'walk', number: 2 }), []);
    await join(community, 'wang', 'walk');

    time.set('2026-03-05T11:30:00+08:00');
    await leave(community, 'lin');
    await settleReactions(app);

    expect(await line(community)).toEqual(['chen placed']);
    expect(await told(community, 'wang')).toEqual([expect.stringContaining('同一时间的另一个活动')]);
    expect(await told(community, 'chen')).toEqual([expect.stringContaining('已经报上')]);
    expect(await perform(giveTurn, app, SYSTEM, { activityId: 'tea', residentId: 'chen' })).toEqual({ given: false });
  });

  it('shortly before the start is noted for the organizer, and whose it was is forgotten with the person', async () => {
    const community = await aFullTea();
    const { app, organizer, time } = community;
    time.set('2026-03-04T14:00:01+08:00');
    await leave(community, 'lin');

    const { late } = await perform(listSignUps, app, organizer, { activityId: 'tea' });
    expect(late).toMatchObject([{ resident: 'lin', name: '林晓梅', people: 1 }]);
    const data = app.personalData.find(({ about }) => about === 'activities')!;
    const person = { id: 'lin', formerIds: [], contacts: [] };
    expect(await data.export(person)).toMatchObject([{ lateCancellations: [{ people: 1 }] }]);
    await data.forget(person);
    expect((await app.activities.find('tea'))?.lateCancellations).toEqual([{ people: 1, at: time.now() }]);
  });
});

describe('promoteSignUp()', () => {
  it('gives somebody a free place out of turn, and refuses when there is none', async () => {
    const community = await aFullTea();
    const { app, organizer } = community;
    const promote = () => perform(promoteSignUp, app, organizer, { activityId: 'tea', residentId: 'chen' });
    await expect(promote()).rejects.toMatchObject({ code: 'activities.none-free' });

    await app.activities.change('tea', (tea) => ({ next: { ...tea, capacity: 2 }, result: undefined }));
    await promote();
    await promote();
    await settleReactions(app);

    expect(await line(community)).toEqual(['lin placed', 'wang waiting', 'chen placed']);
    expect(await told(community, 'chen')).toEqual([expect.stringContaining('已经报上')]);
  });
});

describe('a place handed on', () => {
  it('belongs to the neighbour who took it over, for as many people, once', async () => {
    const community = await aFullTea();
    const { app, lin, organizer, worker } = community;
    const { code } = await perform(handOnPlace, app, lin, { activityId: 'tea' });
    await expect(perform(takeOverPlace, app, lin, { code })).rejects.toMatchObject({ code: 'activities.hand-on-own' });

    await perform(takeOverPlace, app, organizer, { code });
    await perform(takeOverPlace, app, organizer, { code });
    await settleReactions(app);

    expect(await line(community)).toEqual(['organizer placed', 'wang waiting', 'chen waiting']);
    expect(await told(community, 'lin')).toEqual([expect.stringContaining('邻居已经接手')]);
    const again = perform(takeOverPlace, app, worker, { code });
    await expect(again).rejects.toMatchObject({ code: 'activities.hand-on-over' });
    const unplaced = perform(handOnPlace, app, lin, { activityId: 'tea' });
    await expect(unplaced).rejects.toMatchObject({ code: 'activities.no-place-to-hand-on' });
  });
});

describe('two activities of one person', () => {
  const hours = (from: string, to: string) => ({
    startsAt: new Date(`2026-03-05T${from}:00+08:00`),
    endsAt: new Date(`2026-03-05T${to}:00+08:00`),
  });

  it.each([
    ['by more than is tolerated are refused', hours('15:44', '17:00'), 'activities.overlaps'],
    ['by no more than is tolerated are warned of', hours('15:45', '17:00'), 'near'],
    ['one soon after the other are warned of', hours('16:29', '18:00'), 'near'],
    ['half an hour apart are not', hours('16:30', '18:00'), undefined],
  ])('overlapping %s', async (_, when, outcome) => {
    const activities = [buildActivity(), buildActivity({ id: 'walk', number: 2, ...when })];
    const community = await aCommunity({ activities });
    await join(community, 'lin');
    const second = await join(community, 'lin', 'walk').then(
      ({ beside }) => beside[0]?.kind,
      ({ code }: { readonly code: string }) => code,
    );
    expect(second).toBe(outcome);
  });

  it('that come to clash when one is moved leave both places, and who has both is told', async () => {
    const walk = buildActivity({ id: 'walk', number: 2, title: '河边健走', ...hours('18:00', '19:00') });
    const community = await aCommunity({ activities: [buildActivity(), walk] });
    for (const who of ['lin', 'wang'] as const) await join(community, who, 'walk');
    await join(community, 'lin');
    const { app, organizer } = community;

    await perform(editActivity, app, organizer, {
      activityId: 'walk',
      startsAt: '2026-03-05T15:00:00+08:00',
      endsAt: '2026-03-05T17:00:00+08:00',
    });
    for (let round = 0; round < 3; round += 1) await settleReactions(app);

    const clashes = (texts: string[]) => texts.filter((text) => text.includes('撞了'));
    expect(clashes(await told(community, 'lin'))).toEqual([
      expect.stringMatching(/“河边健走”改到.*15:00.*跟您报的“重阳茶话会”.*撞了/u),
    ]);
    expect(clashes(await told(community, 'wang'))).toEqual([]);
    const places = (await app.activities.find('walk'))?.signUps.map(({ state }) => state);
    expect(places).toEqual(['placed', 'placed']);
  });

  it('may be waited for at once, but only one gives a place', async () => {
    const community = await aFullTea();
    await community.app.activities.insert(buildActivity({ id: 'walk', number: 2 }), []);
    expect((await join(community, 'wang', 'walk')).beside).toMatchObject([
      { kind: 'waiting', activity: { id: 'tea' } },
    ]);

    await leave(community, 'lin');
    await expect(answer(community, 'wang', true)).rejects.toMatchObject({ code: 'activities.overlaps' });
    await perform(cancelSignUp, community.app, community.wang, { activityId: 'walk' });
    await answer(community, 'wang', true);
    expect(await line(community)).toEqual(['wang placed', 'chen waiting']);
  });
});
