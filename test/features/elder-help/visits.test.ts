import { describe, expect, it } from 'vitest';
import { answerOffer, cancelSignUp, editActivity, rollOffers, signUp } from '../../../src/features/activities/index.ts';
import {
  callOffVisit,
  confirmVisit,
  inviteHelpers,
  planVisit,
  proposeHelpers,
  recordCallBack,
  reportVisit,
  watchVisits,
} from '../../../src/features/elder-help/index.ts';
import { reopenNeed, trackNeed, withdrawNeed } from '../../../src/features/needs/index.ts';
import { HOUR, later, MINUTE, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildResident } from '../../factories/residents.ts';
import { toldIn } from '../../factories/told.ts';
import { buildMember } from '../../factories/volunteers/teams.ts';
import { buildCare, buildHelpers, buildVisit, placedHelper, PRESSURE } from '../../factories/volunteers/visits.ts';

const AT = '2026-03-05T14:00:00+08:00';
const PLAN = { number: PRESSURE, task: 'blood-pressure' as const, startsAt: AT };
const ID = { visit: 'visit1' };

const refused = (code: string) => expect.objectContaining({ code });

/** A visit with both helpers placed, of the need in progress. */
const withBoth = (given: Parameters<typeof buildVisit>[0] = {}) =>
  buildVisit({ signUps: [placedHelper('lin'), placedHelper('wang')], ...given });

const taken = { state: 'accepted' as const, visit: 'visit1' };

async function aTeam(given: Parameters<typeof aCommunity>[0] = {}): Promise<Community> {
  return aCommunity({ needs: [buildCare(taken)], teams: [buildHelpers()], activities: [buildVisit()], ...given });
}

const visitIn = async ({ app }: Community) => (await app.activities.find('visit1'))!;
const needIn = async ({ app }: Community) => (await app.needs.find('pressure'))!;

describe('from a need to a visit and back', () => {
  it('plans it once, takes the offer back, agrees it with two, records both and answers the need', async () => {
    const care = await aTeam({ needs: [buildCare()], activities: [] });
    const { app, worker, lin, wang, chen, time } = care;
    const planned = await perform(planVisit, app, worker, { ...PLAN, door: '3单元502' });
    await expect(perform(planVisit, app, worker, PLAN)).rejects.toEqual(refused('needs.now-accepted'));
    const visit = String(planned.number);
    await perform(inviteHelpers, app, worker, { visit });
    await perform(answerOffer, app, lin, { activityId: planned.id, wants: true });
    await expect(perform(confirmVisit, app, worker, { visit })).rejects.toMatchObject({
      code: 'elder-help.too-few-helpers',
      details: { there: 1, needed: 2 },
    });
    await perform(answerOffer, app, wang, { activityId: planned.id, wants: true });
    await perform(confirmVisit, app, worker, { visit });
    await settleReactions(app);
    expect(await needIn(care)).toMatchObject({ state: 'in-progress', visit: planned.id });

    await expect(perform(reportVisit, app, lin, { visit, note: '量好了' })).rejects.toEqual(
      refused('elder-help.not-yet'),
    );
    time.set('2026-03-05T14:40:00+08:00');
    await perform(reportVisit, app, lin, { visit, note: '量了血压，一切正常' });
    await settleReactions(app);
    await settleReactions(app);

    const records = await app.serviceRecords.naming('chen');
    expect(records.map(({ volunteer, minutes, served }) => ({ volunteer, minutes, served }))).toEqual(
      expect.arrayContaining([
        { volunteer: 'lin', minutes: 30, served: 'chen' },
        { volunteer: 'wang', minutes: 30, served: 'chen' },
      ]),
    );
    const { timeline } = await perform(trackNeed, app, wang, { number: PRESSURE }).then(({ need }) => need);
    expect(timeline.map(({ step }) => step)).toEqual(['submit', 'plan-visit', 'agree-visit', 'end-visit']);
    expect(await toldIn(app, 'chen')).toEqual(expect.arrayContaining([expect.stringContaining('已办结')]));

    await perform(reopenNeed, app, chen, { number: PRESSURE });
    expect(await needIn(care)).toMatchObject({ state: 'reopened', round: 1 });
    expect((await needIn(care)).visit).toBeUndefined();
  });

  it('of two visits planned at once for one need keeps one', async () => {
    const care = await aTeam({ needs: [buildCare()], activities: [] });
    const { app, worker, steward } = care;

    const both = await Promise.allSettled([worker, steward].map((actor) => perform(planVisit, app, actor, PLAN)));

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await settleReactions(app);
    const all = await app.activities.visitsIn('/d1/s1/c1/', new Date(0));
    expect(all.filter(({ state }) => state === 'open').map(({ id }) => id)).toEqual([(await needIn(care)).visit]);
  });

  it('opens the need again when the visit is called off, and calls it off when the need is withdrawn', async () => {
    const care = await aTeam({ activities: [withBoth()] });
    const { app, worker } = care;
    await perform(callOffVisit, app, worker, ID);
    await settleReactions(app);
    expect(await needIn(care)).toMatchObject({ round: 1 });
    expect(await toldIn(app, 'lin')).toEqual([expect.stringContaining('取消了')]);

    const other = await aTeam({ activities: [withBoth()] });
    await perform(withdrawNeed, other.app, other.chen, { number: PRESSURE });
    await settleReactions(other.app);
    expect(await visitIn(other)).toMatchObject({ state: 'cancelled' });
  });

  it('has doors of its own: nobody joins, edits or moves it as an activity', async () => {
    const { app, lin, organizer } = await aTeam();

    await expect(perform(signUp, app, lin, { activityId: 'visit1' })).rejects.toEqual(refused('activities.is-visit'));
    const edit = { activityId: 'visit1', capacity: 1 };
    await expect(perform(editActivity, app, organizer, edit)).rejects.toEqual(refused('activities.is-visit'));
  });
});

describe('helpers', () => {
  it('are proposed by what they can do and when they are free, with reasons', async () => {
    const members = ['lin', 'wang', 'zhao', 'chen'].map((id) =>
      buildMember(id, id === 'zhao' ? {} : { skill: '血压测量' }),
    );
    const { app, worker } = await aTeam({
      teams: [buildHelpers({ members })],
      activities: [buildVisit(), buildActivity({ id: 'tea', number: 2, signUps: [placedHelper('wang')] })],
      diaries: [{ id: 'wang', entries: [{ activity: 'tea', ticket: 't' }] }],
    });

    const { candidates, excluded } = await perform(proposeHelpers, app, worker, ID);

    expect(candidates).toMatchObject([{ helper: 'lin', reasons: ['near', 'rested', 'skill'] }]);
    expect(Object.fromEntries(excluded.map(({ helper, why }) => [helper, why]))).toEqual({
      wang: 'busy',
      zhao: 'no-skill',
      chen: 'visited',
    });
  });

  it('are asked one after the other: an invitation ends to the minute, once, and the next is asked', async () => {
    const people = ['a', 'b', 'c'];
    const care = await aTeam({
      teams: [buildHelpers({ members: people.map((id) => buildMember(id, { skill: '血压测量' })) })],
    });
    const { app, worker, time, settle } = care;
    for (const id of people) await settle(buildResident({ id, name: `队员${id}` }));
    await perform(inviteHelpers, app, worker, { ...ID, helpers: people });
    const offersOf = async () => (await visitIn(care)).signUps.map(({ resident, offer }) => [resident, offer?.until]);
    const [[, until]] = (await offersOf()) as [[string, Date]];
    expect((await offersOf()).at(-1)).toEqual(['c', undefined]);
    expect(await toldIn(app, 'c')).toEqual([]);

    time.set(later(until, -1));
    await perform(rollOffers, app, SYSTEM, {});
    expect((await visitIn(care)).signUps).toHaveLength(3);
    time.set(until);
    await Promise.all([perform(rollOffers, app, SYSTEM, {}), perform(rollOffers, app, SYSTEM, {})]);
    await settleReactions(app);

    const { signUps, visit } = await visitIn(care);
    expect(signUps.map(({ resident, offer }) => [resident, offer === undefined])).toEqual([['c', false]]);
    expect(visit?.missed.map(({ resident, why }) => [resident, why])).toEqual([
      ['a', 'unanswered'],
      ['b', 'unanswered'],
    ]);
    // It is nine in the evening: nobody is asked before the morning.
    expect(await toldIn(app, 'c')).toEqual([]);
    time.set('2026-03-03T08:00:00+08:00');
    await Promise.all([perform(rollOffers, app, SYSTEM, {}), perform(rollOffers, app, SYSTEM, {})]);
    await settleReactions(app);
    expect(await toldIn(app, 'c')).toEqual([expect.stringContaining('想请您去一次')]);
    expect(await toldIn(app, 'worker')).toEqual([expect.stringContaining('名单上剩下的人不够了')]);
    await expect(
      perform(answerOffer, app, { ...worker, id: 'a', grants: [] }, { activityId: 'visit1', wants: true }),
    ).rejects.toEqual(refused('activities.no-offer'));
  });

  it('who accept at once are never more than the visit needs', async () => {
    const people = Array.from({ length: 6 }, (_, index) => `helper${index}`);
    const care = await aTeam({
      teams: [buildHelpers({ members: people.map((id) => buildMember(id, { skill: '血压测量' })) })],
    });
    const { app, worker, settle } = care;
    const actors: Actor[] = [];
    for (const id of people) actors.push(await settle(buildResident({ id })));
    await perform(inviteHelpers, app, worker, { ...ID, helpers: people });

    const answers = await Promise.allSettled(
      actors.map((actor) => perform(answerOffer, app, actor, { activityId: 'visit1', wants: true })),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await visitIn(care)).signUps.filter(({ state }) => state === 'placed')).toHaveLength(2);
  });

  it('who leave make the visit unagreed: the companion is told not to go alone, and the worker', async () => {
    const care = await aTeam({ activities: [withBoth({ visit: { confirmedAt: new Date('2026-03-02T01:00:00Z') } })] });
    const { app, lin, time } = care;
    time.set('2026-03-05T09:00:00+08:00');

    await perform(cancelSignUp, app, lin, { activityId: 'visit1' });
    await settleReactions(app);

    const { visit, lateCancellations } = await visitIn(care);
    expect(visit?.confirmedAt).toBeUndefined();
    expect(lateCancellations).toMatchObject([{ resident: 'lin' }]);
    expect(await toldIn(app, 'wang')).toEqual([expect.stringContaining('不要一个人去')]);
    expect(await toldIn(app, 'worker')).toHaveLength(2);

    time.set(AT);
    await perform(watchVisits, app, SYSTEM, {});
    await perform(watchVisits, app, SYSTEM, {});
    await settleReactions(app);
    expect(await visitIn(care)).toMatchObject({ state: 'cancelled' });
    expect((await toldIn(app, 'worker')).filter((text) => text.includes('重新打开了'))).toHaveLength(1);
  });
});

describe('a visit of one', () => {
  const went = {
    signUps: [placedHelper('lin')],
    capacity: 1,
    visit: { callsBack: true, confirmedAt: new Date('2026-03-02T01:00:00Z') },
  };

  async function reported(): Promise<Community> {
    const care = await aTeam({
      needs: [buildCare({ ...taken, state: 'in-progress' })],
      activities: [buildVisit(went)],
    });
    care.time.set('2026-03-05T15:00:00+08:00');
    await perform(reportVisit, care.app, care.lin, { ...ID, note: '陪老人说了说话' });
    await settleReactions(care.app);
    return care;
  }

  it('is not over before somebody who was not there has called', async () => {
    const care = await reported();
    const { app, lin, wang } = care;
    expect(await needIn(care)).toMatchObject({ state: 'in-progress' });
    expect(await app.serviceRecords.naming('lin')).toEqual([]);

    const well = { ...ID, result: 'well' as const };
    await expect(perform(recordCallBack, app, lin, well)).rejects.toEqual(refused('elder-help.caller-was-there'));
    await perform(recordCallBack, app, wang, well);
    await settleReactions(app);

    expect(await needIn(care)).toMatchObject({ state: 'done' });
    expect(await app.serviceRecords.naming('lin')).toHaveLength(1);
    await expect(perform(recordCallBack, app, wang, well)).rejects.toEqual(refused('elder-help.no-call-back'));
  });

  it('is called about again where nobody was reached, and the workers are alerted in the end', async () => {
    const care = await reported();
    const { app, wang, time } = care;
    time.pass(2 * HOUR - MINUTE);
    await perform(watchVisits, app, SYSTEM, {});
    await settleReactions(app);
    expect((await toldIn(app, 'worker')).filter((text) => text.includes('打个电话'))).toEqual([]);
    time.pass(MINUTE);
    await Promise.all([perform(watchVisits, app, SYSTEM, {}), perform(watchVisits, app, SYSTEM, {})]);
    await settleReactions(app);
    expect((await toldIn(app, 'worker')).filter((text) => text.includes('打个电话'))).toHaveLength(1);

    for (let call = 0; call < 3; call += 1) await perform(recordCallBack, app, wang, { ...ID, result: 'not-reached' });
    await settleReactions(app);

    expect((await visitIn(care)).visit?.doneAt).toBeUndefined();
    // Three hours later it would be night: the next look is in the morning.
    expect((await visitIn(care)).visit?.nextAt).toEqual(new Date('2026-03-05T20:00:00+08:00'));
    expect((await toldIn(app, 'worker')).filter((text) => text.includes('几次都没接通'))).toHaveLength(1);
  });

  it('alerts the workers when the person is not well', async () => {
    const { app, wang } = await reported();

    await perform(recordCallBack, app, wang, { ...ID, result: 'not-well', note: '头晕' });
    await settleReactions(app);

    const told = await toldIn(app, 'worker');
    expect(told.filter((text) => text.includes('回访说不好'))).toHaveLength(1);
    expect(told.join()).not.toContain('头晕');
  });
});
