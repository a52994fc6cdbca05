import { describe, expect, it } from 'vitest';
import {
  decideMember,
  editTeam,
  findOwnTeams,
  followJoined,
  foundTeam,
  joinTeam,
  leaveTeam,
  listMembers,
  rulesFor,
  viewTeam,
} from '../../../src/features/teams/index.ts';
import { NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, aSharedCommunity, type Community, type Person } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildResident } from '../../factories/residents.ts';
import { buildMember, buildTeam } from '../../factories/volunteers/teams.ts';

const REGION = '/d1/s1/c1/';
const helpers = buildTeam({ id: 'helpers', kind: 'elder-help', name: '银龄帮帮团' });
const led = buildTeam({ leader: 'wang', members: ['lin', 'wang'].map((id) => buildMember(id)) });
const vanguard = buildTeam({ id: 'vanguard', kind: 'vanguard', name: '先锋队' });

const happenings = async ({ app }: Community) =>
  (await app.teams.pending(100)).flatMap((document) => document.happenings);

/** Where only what changes nothing is tried. */
const shared = aSharedCommunity({ teams: [helpers, led] });

/** Somebody of 桂花社区 born then. */
const born = (community: Community, id: string, bornOn: string) => community.settle(buildResident({ id, bornOn }));

describe('foundTeam()', () => {
  it('asks what such teams usually ask, unless told otherwise; a vanguard never waives consent', async () => {
    const { app, worker } = await aCommunity();

    const team = await perform(foundTeam, app, worker, {
      region: REGION,
      kind: 'vanguard',
      name: '先锋队',
      rules: { needsConsent: false, needsApproval: false, skill: '急救' },
    });

    expect(team.rules).toEqual({
      minAge: 18,
      trust: 'verified',
      skill: '急救',
      needsConsent: true,
      needsApproval: false,
    });
  });

  it.each([
    ['a resident', 'lin', {}, 'teams.not-founder'],
    ['an organizer who founds a vanguard', 'organizer', { kind: 'vanguard' }, 'teams.not-founder'],
    ['a worker of another community', 'otherWorker', {}, 'teams.not-founder'],
    ['an unknown region', 'steward', { region: '/d1/s9/' }, 'regions.missing'],
    ['a name that is taken there', 'organizer', { name: '银龄帮帮团' }, 'teams.name-taken'],
    ['no name', 'organizer', { name: ' ' }, 'input.invalid'],
  ] as const)('refuses %s', async (_, who, given, code) => {
    const { app, [who]: actor } = await shared();
    const founding = perform(foundTeam, app, actor, { region: REGION, kind: 'study', name: '读书会', ...given });
    await expect(founding).rejects.toMatchObject({ code });
  });

  it('asked for twice founds one', async () => {
    const { app, organizer } = await aCommunity();
    const input = { region: REGION, kind: 'study', name: '读书会' } as const;
    const [one, other] = [
      await perform(foundTeam, app, organizer, input, { once: 'click' }),
      await perform(foundTeam, app, organizer, input, { once: 'click' }),
    ];
    expect(other.id).toBe(one.id);
  });
});

describe('joinTeam()', () => {
  it('is asking where somebody has to say yes; then they are in, and leave again without a trace', async () => {
    const community = await aCommunity({ teams: [helpers] });
    const { app, worker } = community;
    const hao = await born(community, 'hao', '1960');

    const { member } = await perform(joinTeam, app, hao, { teamId: 'helpers', consents: true });
    expect(member).toMatchObject({ state: 'asked', consentedAt: expect.any(Date) });
    await perform(decideMember, app, worker, { teamId: 'helpers', residentId: 'hao', takesIn: true });
    expect((await perform(findOwnTeams, app, hao, {})).own).toMatchObject([{ own: { state: 'joined' }, members: 1 }]);

    await perform(leaveTeam, app, hao, { teamId: 'helpers' });
    expect((await app.teams.find('helpers'))?.members).toEqual([]);
  });

  it.each([
    ['the day before the 50th birthday', '1976-03-03', {}, 'residents.too-young'],
    ['no word of consent', '1960', { consents: false }, 'teams.needs-consent'],
  ] as const)('refuses %s', async (_, bornOn, given, code) => {
    const community = await shared();
    const hao = await born(community, bornOn, bornOn);
    await expect(
      perform(joinTeam, community.app, hao, { teamId: 'helpers', consents: true, ...given }),
    ).rejects.toMatchObject({ code });
  });

  it('takes whoever turns 50 today', async () => {
    const community = await shared();
    const hao = await born(community, 'today', '1976-03-02');
    expect(await perform(joinTeam, community.app, hao, { teamId: 'helpers', consents: true })).toMatchObject({
      member: { state: 'asked' },
    });
  });

  it.each([
    ['somebody from elsewhere', 'zhao', 'teams.not-resident'],
    ['a contact', 'guest', 'teams.not-resident'],
    ['nobody', undefined, 'teams.not-resident'],
  ] as const)('refuses %s', async (_, who, code) => {
    const community = await shared();
    const actor = who === undefined ? NOBODY : community[who];
    await expect(perform(joinTeam, community.app, actor, { teamId: 'readers' })).rejects.toMatchObject({ code });
  });

  it('asks for a skill as data, and the same again changes nothing', async () => {
    const rules = rulesFor('study', { skill: '急救' });
    const community = await aCommunity({ teams: [buildTeam({ rules })] });
    const { app, lin } = community;

    const without = perform(joinTeam, app, lin, { teamId: 'readers' });
    await expect(without).rejects.toMatchObject({ code: 'teams.needs-skill', details: { skill: '急救' } });
    await perform(joinTeam, app, lin, { teamId: 'readers', skill: '有证' });
    await perform(joinTeam, app, lin, { teamId: 'readers', skill: '别的' });

    expect((await app.teams.find('readers'))?.members).toMatchObject([{ resident: 'lin', skill: '有证' }]);
    expect(await happenings(community)).toHaveLength(1);
  });
});

describe('a vanguard team', () => {
  const joined = buildTeam({ ...vanguard, leader: 'wang', members: ['lin', 'wang'].map((id) => buildMember(id)) });

  it('shows nobody who or how few are in it', async () => {
    const { app, lin, chen, organizer } = await aCommunity({ teams: [joined] });
    const door = await aDoor(app);

    const seen = await (await door.as(chen)).get('/teams/vanguard');
    expect(seen.body).toMatchObject({ members: null, own: null });
    expect(JSON.stringify(seen.body)).not.toMatch(/lin|wang/u);
    expect((await (await door.as(organizer)).get('/teams/vanguard/members')).status).toBe(403);
    expect((await perform(viewTeam, app, lin, { teamId: 'vanguard' })).members).toBe(2);
  });

  it('leaves no word of a person in what happened', async () => {
    const community = await aCommunity({ teams: [vanguard] });
    const { app, worker } = community;
    const hao = await born(community, 'hao', '1980');
    await perform(joinTeam, app, hao, { teamId: 'vanguard', consents: true });
    await perform(decideMember, app, worker, { teamId: 'vanguard', residentId: 'hao', takesIn: true });
    await perform(leaveTeam, app, hao, { teamId: 'vanguard' });

    expect(await happenings(community)).toHaveLength(3);
    expect(JSON.stringify(await happenings(community))).not.toMatch(/hao|worker/u);
  });
});

describe('editTeam()', () => {
  const edit = (community: Community, who: Person, changes: object) =>
    perform(editTeam, community.app, community[who], { teamId: 'readers', ...changes });

  it('lets the leader change rules without dropping anybody, and founders appoint the leader', async () => {
    const community = await aCommunity({ teams: [led] });
    expect((await edit(community, 'wang', { rules: { minAge: 90 } })).members).toHaveLength(2);
    expect(await edit(community, 'organizer', { leader: 'lin', name: '诗社' })).toMatchObject({
      leader: 'lin',
      name: '诗社',
    });
  });

  it.each([
    ['a member', 'lin', { name: '诗社' }, 'teams.not-leader'],
    ['a leader who appoints another', 'wang', { leader: 'lin' }, 'teams.not-founder'],
    ['a leader who is not in it', 'organizer', { leader: 'chen' }, 'teams.leader-joins-first'],
    ['a name that is taken', 'wang', { name: '银龄帮帮团' }, 'teams.name-taken'],
  ] as const)('refuses %s', async (_, who, changes, code) => {
    const community = await shared();
    await expect(edit(community, who, changes)).rejects.toMatchObject({ code });
  });
});

describe('members', () => {
  it('are listed with names for who runs it, and nobody is taken in who never asked', async () => {
    const { app, organizer } = await aCommunity({
      teams: [buildTeam({ members: [buildMember('lin', { skill: '有证' })] })],
    });

    const { members } = await perform(listMembers, app, organizer, { teamId: 'readers' });
    expect(members).toMatchObject([{ name: '林晓梅', skill: '有证' }]);
    const taking = perform(decideMember, app, organizer, { teamId: 'readers', residentId: 'wang', takesIn: true });
    await expect(taking).rejects.toMatchObject({ code: 'teams.never-asked' });
  });

  it('go with the record that goes on, once', async () => {
    const members = [buildMember('old', { state: 'asked' }), buildMember('lin')];
    const community = await aCommunity({ teams: [buildTeam({ leader: 'lin', members })] });
    await community.settle(buildResident({ id: 'young', contacts: [], mergedInto: 'lin' }));
    await community.app.teams.change('readers', (value) => ({
      next: {
        ...value,
        members: value.members.map((member) => ({ ...member, resident: member.resident === 'old' ? 'young' : 'lin' })),
      },
      result: undefined,
    }));

    await perform(followJoined, community.app, SYSTEM, { residentId: 'young' });

    expect((await community.app.teams.find('readers'))?.members).toMatchObject([{ resident: 'lin', state: 'joined' }]);
  });

  it('who delete their data are in no team any more', async () => {
    const { app, lin } = await aCommunity({
      teams: [buildTeam({ leader: 'lin', members: [buildMember('lin', { skill: '有证' })] })],
    });
    const person = { id: 'lin', formerIds: [], contacts: [] };
    const data = app.personalData.find(({ about }) => about === 'teams')!;

    expect(await data.export(person)).toMatchObject([{ name: '读书会', leads: true, skill: '有证' }]);
    await data.forget(person);

    const kept = await app.teams.find('readers');
    expect([kept?.members, kept?.leader]).toEqual([[], undefined]);
    expect((await perform(findOwnTeams, app, lin, {})).own).toEqual([]);
  });
});
