import {
  holdsAny,
  isResident,
  isSystem,
  isTrusted,
  isWithin,
  type Actor,
  type RegionPath,
} from '../../kernel/index.ts';
import { hasJoined, isDiscreet, type Team, type TeamKind } from './team.ts';

/** Organizers, workers and stewards found teams in their region; of a vanguard, workers and stewards. */
export const mayFoundTeam = (actor: Actor, region: RegionPath, kind: TeamKind): boolean =>
  isSystem(actor) ||
  holdsAny(actor, isDiscreet({ kind }) ? ['worker', 'steward'] : ['organizer', 'worker', 'steward'], region);

export const leads = (actor: Actor, team: Pick<Team, 'leader'>): boolean =>
  isResident(actor) && team.leader === actor.id;

/** Its leader, and whoever may found such a team there, takes people in and sees who they are. */
export const mayRunTeam = (actor: Actor, team: Team): boolean =>
  leads(actor, team) || mayFoundTeam(actor, team.region, team.kind);

/** Those who live where it is; where the region of the team is wider than their own, they do. */
export const mayJoinTeam = (actor: Actor, { region }: Team): boolean =>
  isTrusted(actor, 'declared') && actor.region !== undefined && isWithin(actor.region, region);

export const isMember = (actor: Actor, team: Team): boolean => isResident(actor) && hasJoined(team, actor.id);
