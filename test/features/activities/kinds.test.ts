import { beforeAll, describe, expect, it } from 'vitest';
import {
  announceActivity,
  cancelActivity,
  editActivity,
  findDrafts,
  findOpenActivities,
  finishDue,
  listActivities,
  listSignUps,
  printActivity,
  publishActivity,
  signUp,
  stageOf,
  viewActivity,
  viewTeamFigures,
  type Activity,
} from '../../../src/features/activities/index.ts';
import { DAY, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { buildActivity, buildCourse } from '../../factories/activities.ts';
import { aCommunity, aSharedCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildMember, buildTeam } from '../../factories/volunteers/teams.ts';
import { toldIn } from '../../factories/told.ts';

const visit = {
  region: '/d1/s1/c1/',
  title: '上门看望',
  place: '桂花社区1号楼',
  startsAt: '2026-03-05T14:00:00+08:00',
  endsAt: '2026-03-05T16:00:00+08:00',
  capacity: 2,
};
const helpers = buildTeam({
  id: 'helpers',
  kind: 'elder-help',
  name: '银龄帮帮团',
  leader: 'chen',
  members: ['lin', 'chen'].map((id) => buildMember(id)),
});
const vanguard = buildTeam({
  id: 'vanguard',
  kind: 'vanguard',
  name: '先锋队',
  leader: 'wang',
  members: ['lin', 'wang'].map((id) => buildMember(id)),
});
const readers = buildTeam({ members: [buildMember('lin')] });
const elsewhere = buildTeam({ id: 'elsewhere', region: '/d1/s1/c2/', name: '河湾帮帮团', kind: 'elder-help' });

const placed = (resident: string, people = 1) => ({
  resident,
  people,
  state: 'placed' as const,
  signedUpAt: new Date(0),
});

describe('stageOf()', () => {
  const starts = new Date('2026-03-05T14:00:00+08:00');
  const ends = new Date('2026-03-05T16:00:00+08:00');
  const before = (date: Date) => new Date(date.getTime() - 1);

  it.each([
    ['a draft', { state: 'draft' }, starts, 'draft'],
    ['published with a place left', { capacity: 2, signUps: [placed('lin')] }, before(starts), 'published'],
    ['full with none', { capacity: 2, signUps: [placed('lin', 2)] }, before(starts), 'full'],
    ['running from its start', { capacity: 1, signUps: [placed('lin')] }, starts, 'running'],
    ['running until its end', {}, before(ends), 'running'],
    ['finished at its end, before anybody has noted that', {}, ends, 'finished'],
    ['finished when that is noted', { state: 'finished' }, ends, 'finished'],
    ['called off', { state: 'cancelled' }, before(starts), 'cancelled'],
  ] as [string, Partial<Activity>, Date, string][])('is %s', (_, given, now, stage) => {
    expect(stageOf(buildActivity(given), now)).toBe(stage);
  });
});

describe('what can be done at each stage', () => {
  const past = { startsAt: new Date('2026-03-01T14:00:00+08:00'), endsAt: new Date('2026-03-05T16:00:00+08:00') };
  const community = aSharedCommunity({
    activities: [
      buildActivity({ id: 'draft', number: 1, state: 'draft' }),
      buildActivity({ id: 'late-draft', number: 2, state: 'draft', ...past }),
      buildActivity({ id: 'running', number: 3, ...past }),
      buildActivity({ id: 'finished', number: 4, state: 'finished', ...past }),
      buildActivity({ id: 'cancelled', number: 5, state: 'cancelled' }),
    ],
  });

  it.each([
    ['sign up for a draft', signUp, 'lin', 'draft', {}, 'activities.not-published'],
    ['sign up for what runs', signUp, 'lin', 'running', {}, 'activities.over'],
    ['sign up for what is finished', signUp, 'lin', 'finished', {}, 'activities.over'],
    ['sign up for what was called off', signUp, 'lin', 'cancelled', {}, 'activities.cancelled'],
    ['see a draft of somebody else', viewActivity, 'lin', 'draft', {}, 'activities.missing'],
    ['print a draft of somebody else', printActivity, 'lin', 'draft', {}, 'activities.missing'],
    ['print a draft of their own', printActivity, 'organizer', 'draft', {}, 'activities.not-published'],
    ['publish what somebody else prepares', publishActivity, 'lin', 'draft', {}, 'activities.not-organizer'],
    ['publish what would have begun', publishActivity, 'organizer', 'late-draft', {}, 'activities.starts-in-past'],
    ['publish what was called off', publishActivity, 'organizer', 'cancelled', {}, 'activities.cancelled'],
    ['publish what is finished', publishActivity, 'organizer', 'finished', {}, 'activities.over'],
    ['edit what runs', editActivity, 'organizer', 'running', { place: '大厅' }, 'activities.over'],
    ['edit what is finished', editActivity, 'organizer', 'finished', { place: '大厅' }, 'activities.over'],
    ['edit what was called off', editActivity, 'organizer', 'cancelled', { place: '大厅' }, 'activities.cancelled'],
    ['call off what runs', cancelActivity, 'organizer', 'running', {}, 'activities.over'],
    ['call off what is finished', cancelActivity, 'organizer', 'finished', {}, 'activities.over'],
  ] as const)('nobody can %s', async (_, useCase, who, activityId, input, code) => {
    const { app, [who]: actor } = await community();
    const trying = perform(useCase as never, app as never, actor, { activityId, ...input } as never);
    await expect(trying).rejects.toMatchObject({ code });
  });
});

describe('a draft', () => {
  it('is seen by who prepares it only, changed without a word, and told of once it is published', async () => {
    const { app, organizer, lin, time } = await aCommunity();
    const drafted = { ...visit, title: '茶话会', rooms: ['terminal:g1'], isDraft: true };
    const { id: activityId } = await perform(announceActivity, app, organizer, drafted);
    await perform(editActivity, app, organizer, { activityId, place: '大厅' });
    await settleReactions(app);
    expect(await toldIn(app, 'terminal:g1')).toEqual([]);
    expect((await perform(listActivities, app, NOBODY, { region: '/d1/' })).items).toEqual([]);
    expect(await perform(findOpenActivities, app, lin, {})).toEqual([]);
    expect(await perform(findDrafts, app, organizer, {})).toMatchObject([{ place: '大厅' }]);

    time.pass(DAY);
    await perform(publishActivity, app, organizer, { activityId });
    await perform(publishActivity, app, organizer, { activityId });
    await settleReactions(app);

    expect(await toldIn(app, 'terminal:g1')).toEqual([expect.stringContaining('茶话会')]);
    expect(await perform(signUp, app, lin, { activityId })).toMatchObject({ signUp: { state: 'placed' } });
  });

  it('is dropped without a word, and finished by nobody', async () => {
    const { app, organizer, time } = await aCommunity({ activities: [buildActivity({ state: 'draft' })] });
    time.pass(30 * DAY);
    expect(await perform(finishDue, app, SYSTEM, {})).toEqual({ finished: 0 });
    await perform(cancelActivity, app, organizer, { activityId: 'tea' });
    await settleReactions(app);
    expect(await toldIn(app, 'terminal:g1')).toEqual([]);
  });
});

describe('announceActivity() by its kind', () => {
  const community = aSharedCommunity({ teams: [helpers, vanguard, readers, elsewhere] });

  it.each([
    ['a visit without a team', 'organizer', { kind: 'elder-help' }, 'activities.needs-helpers'],
    [
      'a visit by another kind of team',
      'organizer',
      { kind: 'elder-help', team: 'readers' },
      'activities.needs-helpers',
    ],
    [
      'a visit by a team from elsewhere',
      'organizer',
      { kind: 'elder-help', team: 'elsewhere' },
      'activities.team-elsewhere',
    ],
    [
      'a visit of one alone',
      'organizer',
      { kind: 'elder-help', team: 'helpers', capacity: 1 },
      'activities.too-few-places',
    ],
    [
      'a visit with companions',
      'organizer',
      { kind: 'elder-help', team: 'helpers', companions: 1 },
      'activities.members-alone',
    ],
    [
      'a visit told in a group',
      'organizer',
      { kind: 'elder-help', team: 'helpers', rooms: ['terminal:g1'] },
      'activities.members-alone',
    ],
    ['a vanguard by an organizer', 'organizer', { kind: 'vanguard', team: 'vanguard' }, 'activities.not-organizer'],
    ['a vanguard without its team', 'worker', { kind: 'vanguard', team: 'helpers' }, 'activities.needs-vanguard'],
    ['a team by one of its members', 'lin', { team: 'readers' }, 'activities.not-organizer'],
    ['a team that is none', 'organizer', { team: 'nothing' }, 'teams.missing'],
    ['a joint one without the other side', 'organizer', { kind: 'joint' }, 'activities.joint-partner'],
    ['another side of what is not joint', 'organizer', { partner: '/d1/s1/c2/' }, 'activities.joint-partner'],
    ['a joint one with itself', 'organizer', { kind: 'joint', partner: '/d1/s1/' }, 'activities.joint-with-itself'],
    ['a joint one with a place that is none', 'organizer', { kind: 'joint', partner: '/d1/s9/' }, 'regions.missing'],
    ['members of no team', 'organizer', { conditions: { membersOnly: true } }, 'activities.members-of-what'],
  ] as const)('refuses %s', async (_, who, given, code) => {
    const { app, [who]: actor } = await community();
    await expect(perform(announceActivity, app, actor, { ...visit, ...(given as object) })).rejects.toMatchObject({
      code,
    });
  });

  it('lets a leader announce what the team holds', async () => {
    const { app, chen } = await community();
    const input = { ...visit, kind: 'elder-help', team: 'helpers' } as const;
    expect(await perform(announceActivity, app, chen, input)).toMatchObject({
      kind: 'elder-help',
      companions: 0,
      organizer: 'chen',
    });
  });
});

describe('what a vanguard holds', () => {
  const community = aSharedCommunity({ teams: [vanguard] });
  let announced: Promise<Activity>;
  beforeAll(async () => {
    const { app, worker } = await community();
    announced = perform(announceActivity, app, worker, {
      ...visit,
      title: '先锋队清河道',
      kind: 'vanguard',
      team: 'vanguard',
    });
  });

  it('is told to its members, each for themselves', async () => {
    const { app } = await community();
    await announced;
    await settleReactions(app);
    expect(await toldIn(app, 'lin')).toEqual([expect.stringContaining('先锋队清河道')]);
    expect(await toldIn(app, 'wang')).toHaveLength(1);
    expect(await toldIn(app, 'chen')).toEqual([]);
  });

  it('is found, seen and signed up for by members, and does not exist for others', async () => {
    const { app, lin, chen, organizer } = await community();
    const { id: activityId } = await announced;
    expect(await perform(findOpenActivities, app, lin, {})).toHaveLength(1);
    expect(await perform(findOpenActivities, app, chen, {})).toEqual([]);
    expect((await perform(listActivities, app, NOBODY, { region: '/d1/' })).items).toEqual([]);
    for (const stranger of [chen, NOBODY, organizer]) {
      await expect(perform(viewActivity, app, stranger, { activityId })).rejects.toMatchObject({
        code: 'activities.missing',
      });
    }
    await expect(perform(signUp, app, chen, { activityId })).rejects.toMatchObject({ code: 'activities.missing' });
    await expect(perform(listSignUps, app, organizer, { activityId })).rejects.toMatchObject({ kind: 'forbidden' });

    await perform(signUp, app, lin, { activityId });
    expect(await perform(viewActivity, app, lin, { activityId })).toMatchObject({ own: { state: 'placed' } });
  });

  it('is counted for its members only', async () => {
    const { app, lin, chen } = await community();
    expect(await perform(viewTeamFigures, app, lin, { teamId: 'vanguard' })).toMatchObject({ members: 2, sessions: 0 });
    await expect(perform(viewTeamFigures, app, chen, { teamId: 'vanguard' })).rejects.toMatchObject({
      code: 'teams.missing',
    });
  });
});

describe('a joint activity', () => {
  it('is for people of both sides, run from either, and listed in both', async () => {
    const { app, organizer, lin, zhao, otherWorker } = await aCommunity();
    const joint = { ...visit, title: '农耕体验日', capacity: 30, kind: 'joint', partner: '/d1/s1/c2/' } as const;
    const { id: activityId } = await perform(announceActivity, app, organizer, joint);

    await perform(signUp, app, lin, { activityId });
    await perform(signUp, app, zhao, { activityId });

    expect((await perform(listSignUps, app, otherWorker, { activityId })).signUps).toHaveLength(2);
    for (const region of ['/d1/s1/c1/', '/d1/s1/c2/']) {
      expect((await perform(listActivities, app, NOBODY, { region })).items).toMatchObject([{ title: '农耕体验日' }]);
    }
    expect(await perform(findOpenActivities, app, zhao, {})).toHaveLength(1);
    const { body } = await (await aDoor(app)).as().then((caller) => caller.get(`/activities/${activityId}`));
    expect(body).toMatchObject({ kind: 'joint', partner: '/d1/s1/c2/', stage: 'published' });
  });
});

it('viewTeamFigures() counts sessions, attendances and people of what took place', async () => {
  const finished = { team: 'readers', state: 'finished' as const };
  const { app } = await aCommunity({
    teams: [readers],
    activities: [
      buildActivity({
        id: 'a',
        number: 1,
        ...finished,
        signUps: [placed('lin', 2), { ...placed('wang'), state: 'waiting' }],
      }),
      buildCourse({ id: 'b', number: 2, ...finished, signUps: [placed('lin')] }),
      buildActivity({ id: 'c', number: 3, team: 'readers' }),
      buildActivity({ id: 'd', number: 4, team: 'readers', state: 'cancelled' }),
      buildActivity({ id: 'e', number: 5, state: 'finished', signUps: [placed('chen')] }),
    ],
  });

  expect(await perform(viewTeamFigures, app, NOBODY, { teamId: 'readers' })).toEqual({
    members: 1,
    planned: 1,
    sessions: 3,
    attendances: 4,
    people: 1,
  });
});
