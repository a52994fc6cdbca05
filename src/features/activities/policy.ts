import { holdsAny, isSystem, isTrusted, livesIn, type Actor, type RegionPath } from '../../kernel/index.ts';
import { leads, mayFoundTeam, type Team } from '../teams/index.ts';
import type { Activity } from './activity.ts';
import { regionsOf, type Kinded } from './kinds/kind.ts';

/** Organizers, workers and stewards announce activities in their region. */
export const mayAnnounce = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['organizer', 'worker', 'steward'], region);

/** What a team holds its leader announces too; what a vanguard holds is not an organizer's to see. */
export function mayAnnounceFor(actor: Actor, activity: Kinded, team: Team | null): boolean {
  if (team !== null && leads(actor, team)) return true;
  if (activity.kind === 'vanguard') return mayFoundTeam(actor, activity.region, 'vanguard');
  return regionsOf(activity).some((one) => mayAnnounce(actor, one));
}

/** Whoever announced it, and whoever may announce such there, changes it and sees who comes. */
export const mayRunActivity = (
  actor: Actor,
  activity: Pick<Activity, 'organizer' | 'region' | 'partner' | 'kind'>,
): boolean => actor.id === activity.organizer || mayAnnounceFor(actor, activity, null);

/** Who has said that they live there; of a joint activity, in either region. */
export const maySignUp = (actor: Actor, activity: Pick<Activity, 'region' | 'partner'>): boolean =>
  isTrusted(actor, 'declared') && regionsOf(activity).some((region) => livesIn(actor, region));
