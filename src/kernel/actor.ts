/** Steps of trust, lowest first: a known contact, who says they live here, whom a worker or code confirmed, who owns a dwelling. */
export const TRUST_STEPS = ['contact', 'declared', 'verified', 'owner'] as const;
export type TrustStep = (typeof TRUST_STEPS)[number];

export const ROLES = [
  'organizer',
  'worker',
  'duty-worker',
  'organization-staff',
  'purchaser',
  'broker',
  'steward',
  'supervisor',
] as const;
export type Role = (typeof ROLES)[number];

/** Materialized path of a region from the district down, e.g. `/d1/s2/c5/`; a prefix is an ancestor. */
export type RegionPath = string;

/** A role held in a region and everything below it; staff name their organization. */
export interface Grant {
  readonly role: Role;
  readonly region: RegionPath;
  readonly organization?: string;
}

/** Who is asking. `nobody` has not logged in; `system` is the worker carrying out what was decided before. */
export interface Actor {
  readonly kind: 'resident' | 'nobody' | 'system';
  readonly id: string;
  readonly trust: TrustStep;
  /** Where the resident lives; absent until they have said so. */
  readonly region?: RegionPath;
  readonly grants: readonly Grant[];
}

export const NOBODY: Actor = { kind: 'nobody', id: 'nobody', trust: 'contact', grants: [] };
export const SYSTEM: Actor = { kind: 'system', id: 'system', trust: 'contact', grants: [] };

export const isSystem = (actor: Actor): boolean => actor.kind === 'system';
export const isResident = (actor: Actor): boolean => actor.kind === 'resident';

/** Is `inner` the same region as `outer` or below it? */
export const isWithin = (inner: RegionPath, outer: RegionPath): boolean => inner.startsWith(outer);

/** Does the actor hold the role for this region, granted here or further up? */
export function holds(actor: Actor, role: Role, region: RegionPath): boolean {
  return actor.grants.some((grant) => grant.role === role && isWithin(region, grant.region));
}

export const holdsAny = (actor: Actor, roles: readonly Role[], region: RegionPath): boolean =>
  roles.some((role) => holds(actor, role, region));

/** Is the actor staff of this organization? */
export function isStaffOf(actor: Actor, organization: string): boolean {
  return actor.grants.some((grant) => grant.role === 'organization-staff' && grant.organization === organization);
}

/** The organizations whose staff the actor is. */
export const organizationsOf = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, organization }) =>
    role === 'organization-staff' && organization !== undefined ? [organization] : [],
  );

export function isTrusted(actor: Actor, step: TrustStep): boolean {
  return isResident(actor) && TRUST_STEPS.indexOf(actor.trust) >= TRUST_STEPS.indexOf(step);
}

export const livesIn = (actor: Actor, region: RegionPath): boolean =>
  actor.region !== undefined && isWithin(actor.region, region);
