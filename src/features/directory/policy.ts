import { holdsAny, isStaffOf, isSystem, type Actor } from '../../kernel/index.ts';
import type { Organization } from './organization.ts';

/** Entering an organization is the hub's business: a steward or worker of its region. */
export const mayRegister = (actor: Actor, region: string): boolean => holdsAny(actor, ['steward', 'worker'], region);

/** Who answers for an organization is settled by the hub at which it is at home, not by any other. */
export const mayAppoint = (actor: Actor, organization: Organization): boolean =>
  isSystem(actor) || holdsAny(actor, ['steward'], organization.region);

/** A file speaks of many organizations: a steward's business; which of them are theirs is looked at row by row. */
export const mayImport = (actor: Actor): boolean =>
  isSystem(actor) || actor.grants.some(({ role }) => role === 'steward');

/** With every number and address that is in it. */
export const mayExport = (actor: Actor, region: string): boolean =>
  isSystem(actor) || holdsAny(actor, ['steward'], region);

/** Who sees its numbers as they were entered: whoever keeps its page, and those who bring needs to it. */
export const mayCall = (actor: Actor, organization: Organization): boolean =>
  mayKeep(actor, organization) || holdsAny(actor, ['worker', 'broker'], organization.region);

/** Its own staff keep an organization's page and services; the hub helps those who cannot. */
export const mayKeep = (actor: Actor, organization: Organization): boolean =>
  isSystem(actor) || isStaffOf(actor, organization.id) || holdsAny(actor, ['steward'], organization.region);
