import { z } from 'zod';
import { viewTeamFigures } from '../../../features/activities/index.ts';
import {
  decideMember,
  editTeam,
  findOwnTeams,
  foundTeam,
  joinTeam,
  leaveTeam,
  listMembers,
  listTeams,
  TEAM_KINDS,
  viewTeam,
  type ListedMember,
  type Member,
  type SeenTeam,
  type Team,
} from '../../../features/teams/index.ts';
import { TRUST_STEPS } from '../../../kernel/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const rules = z.object({
  minAge: z.number().nullable(),
  maxAge: z.number().nullable(),
  trust: z.enum(TRUST_STEPS).nullable(),
  tags: z.array(z.string()),
  skill: z.string().nullable(),
  needsApproval: z.boolean(),
  needsConsent: z.boolean(),
});

/** A team as everybody may see it: nothing tells who is in it. */
const team = z.object({
  id: z.string(),
  region: z.string(),
  kind: z.enum(TEAM_KINDS),
  name: z.string(),
  rules,
});

const presentTeam = ({ id, region, kind, name, rules: asked }: Team): z.input<typeof team> => ({
  id,
  region,
  kind,
  name,
  rules: {
    minAge: asked.minAge ?? null,
    maxAge: asked.maxAge ?? null,
    trust: asked.trust ?? null,
    tags: [...(asked.tags ?? [])],
    skill: asked.skill ?? null,
    needsApproval: asked.needsApproval,
    needsConsent: asked.needsConsent,
  },
});

const membership = z.object({ state: z.enum(['asked', 'joined']), askedAt: moment, joinedAt: moment.nullable() });

const presentMembership = ({ state, askedAt, joinedAt }: Member): z.input<typeof membership> => ({
  state,
  askedAt: askedAt.toISOString(),
  joinedAt: joinedAt?.toISOString() ?? null,
});

/** `members` is null where so few are in a vanguard team that their number is nobody's business. */
const seenTeam = team.extend({ members: z.number().nullable(), own: membership.nullable(), mayRun: z.boolean() });

const presentSeen = ({ team: seen, own, members, mayRun }: SeenTeam): z.input<typeof seenTeam> => ({
  ...presentTeam(seen),
  members,
  own: own === null ? null : presentMembership(own),
  mayRun,
});

const listedMember = membership.extend({
  resident: z.string(),
  name: z.string().nullable(),
  skill: z.string().nullable(),
});

const presentListed = (member: ListedMember): z.input<typeof listedMember> => ({
  ...presentMembership(member),
  resident: member.resident,
  name: member.name ?? null,
  skill: member.skill ?? null,
});

const figures = z.object({
  members: z.number().nullable(),
  planned: z.number(),
  sessions: z.number(),
  attendances: z.number(),
  people: z.number(),
});

export const teamsRoutes: readonly Route[] = [
  route('get', '/teams', listTeams, {
    summary: 'Teams of a region and below',
    output: page(seenTeam),
    present: (result) => presentPage(result, presentSeen),
  }),
  route('post', '/teams', foundTeam, {
    summary: 'Found a team; what its rules do not say, teams of its kind usually ask',
    creates: true,
    output: team,
    present: presentTeam,
  }),
  route('get', '/me/teams', findOwnTeams, {
    summary: 'Teams one is in or has asked to join, and others of where one lives',
    output: z.object({ own: z.array(seenTeam), others: z.array(seenTeam) }),
    present: ({ own, others }) => ({ own: own.map(presentSeen), others: others.map(presentSeen) }),
  }),
  route('get', '/teams/:teamId', viewTeam, {
    summary: "A team and one's own membership",
    output: seenTeam,
    present: presentSeen,
  }),
  route('patch', '/teams/:teamId', editTeam, {
    summary: 'Rename a team, give it other rules or another leader; nobody is dropped',
    output: team,
    present: presentTeam,
  }),
  route('get', '/teams/:teamId/figures', viewTeamFigures, {
    summary: 'What a team has done, in figures: sessions, attendances, people',
    output: figures,
    present: ({ members, planned, sessions, attendances, people }) => ({
      members,
      planned,
      sessions,
      attendances,
      people,
    }),
  }),
  route('put', '/teams/:teamId/membership', joinTeam, {
    summary: 'Ask to be taken into a team, or join where nobody has to say yes',
    output: membership,
    present: ({ member }) => presentMembership(member),
  }),
  route('delete', '/teams/:teamId/membership', leaveTeam, {
    summary: 'Leave a team, or take back that one asked',
    output: team,
    present: presentTeam,
  }),
  route('get', '/teams/:teamId/members', listMembers, {
    summary: 'Who is in a team and who asks, for those who run it',
    output: z.object({ team, items: z.array(listedMember) }),
    present: ({ team: listed, members }) => ({ team: presentTeam(listed), items: members.map(presentListed) }),
  }),
  route('put', '/teams/:teamId/members/:residentId', decideMember, {
    summary: 'Take in who asked, or let somebody go',
    output: team,
    present: presentTeam,
  }),
];
