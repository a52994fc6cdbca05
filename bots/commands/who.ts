import type { Actor, Role } from '../../src/kernel/index.ts';

const hasRole =
  (...roles: readonly Role[]) =>
  (actor: Actor): boolean =>
    actor.grants.some(({ role }) => roles.includes(role));

/** Whom 帮助 shows the commands of these roles to; whether they may is for the use case to say. */
export const isStaff = hasRole('organization-staff');
export const isDutyWorker = hasRole('duty-worker', 'worker');
export const isBroker = hasRole('broker', 'worker', 'steward');
export const isCarer = hasRole('worker', 'steward');
/** Those who buy for a region, and those who offer. */
export const isOfMarket = hasRole('purchaser', 'organization-staff', 'steward');
/** Those who run activities. */
export const isOrganizer = hasRole('organizer', 'worker', 'steward');
