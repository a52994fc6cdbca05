import { holds, holdsAny, isResident, isSystem, Refusal, type Actor, type RegionPath } from '../../kernel/index.ts';
import type { Resident } from './resident.ts';

/** Those who serve people of a region face to face may see its residents. */
export const maySeeResidents = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['worker', 'duty-worker', 'steward'], region);

export const maySeeResident = (actor: Actor, resident: Resident): boolean =>
  actor.id === resident.id || (resident.region !== undefined && maySeeResidents(actor, resident.region));

/** A worker checks people against the roll; a duty worker only answers emergencies. */
export const mayVerify = (actor: Actor, region: RegionPath): boolean => holdsAny(actor, ['worker', 'steward'], region);

/** Roles are given for a region by its steward or one further up. */
export const mayGrant = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holds(actor, 'steward', region);

/** Only somebody who is known can do this for themselves. */
export function needResident(actor: Actor): void {
  if (!isResident(actor)) throw new Refusal('unknown', 'residents.log-in-first');
}

/** An account is for people with roles; who could give all of these could also give the account. */
export const mayOpenAccount = (actor: Actor, resident: Resident): boolean =>
  isSystem(actor) ||
  (resident.grants.length > 0 && resident.grants.every((grant) => holds(actor, 'steward', grant.region)));
