import { holdsAny, isResident, type Actor, type RegionPath } from '../../kernel/index.ts';
import { hasHeard, signUpOf } from '../activities/index.ts';
import type { Resident } from '../residents/index.ts';
import { hasJoined, leads, type Team } from '../teams/index.ts';
import type { VisitActivity } from './visit-activity.ts';

/** Workers and stewards judge what is elder help, and know what helpers have to look out for. */
export const mayPlanVisits = (actor: Actor, region: RegionPath): boolean =>
  holdsAny(actor, ['worker', 'steward'], region);

/** They, and the leader of the team, find helpers, agree a visit and call it off. */
export const maySteerVisit = (actor: Actor, { region }: VisitActivity, team: Team | null): boolean =>
  mayPlanVisits(actor, region) || (team !== null && leads(actor, team));

export const goesOn = (actor: Actor, activity: VisitActivity): boolean =>
  isResident(actor) && signUpOf(activity, actor.id)?.state === 'placed';

/** Anybody of the team calls afterwards who was not there. */
export const mayCallBack = (actor: Actor, activity: VisitActivity, team: Team | null): boolean =>
  maySteerVisit(actor, activity, team) || (isResident(actor) && team !== null && hasJoined(team, actor.id));

/** What is noted of somebody is for them, and for the workers of where they live; who lives nowhere yet is any worker's. */
export const mayKeepCareNotes = (actor: Actor, { region }: Pick<Resident, 'region'>): boolean =>
  region === undefined
    ? actor.grants.some(({ role }) => role === 'worker' || role === 'steward')
    : mayPlanVisits(actor, region);

/** Whoever steers it, goes on it, is asked for it or visited, and, once somebody has to call, the team. */
export function mayKnowVisit(actor: Actor, activity: VisitActivity, team: Team | null): boolean {
  if (maySteerVisit(actor, activity, team) || isVisited(actor, activity)) return true;
  const own = isResident(actor) ? signUpOf(activity, actor.id) : undefined;
  if (own !== undefined && hasHeard(activity, own)) return true;
  return activity.visit.callsBack && activity.visit.report !== undefined && mayCallBack(actor, activity, team);
}

/** The person visited, who may also see who comes. */
export const isVisited = (actor: Actor, { visit }: VisitActivity): boolean =>
  isResident(actor) && actor.id === visit.visited;
