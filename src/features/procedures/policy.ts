import {
  holdsAny,
  isResident,
  isStaffOf,
  isSystem,
  isTrusted,
  livesIn,
  type Actor,
  type RegionPath,
} from '../../kernel/index.ts';
import type { PlanStep } from '../../../config/procedures/index.ts';
import { mayRunHall, type Hall } from '../halls/index.ts';
import type { TaskOwner } from './tasks/task.ts';

/** Whoever runs the hall opens procedures there and says what is to be done. */
export const mayRunProcedures = (actor: Actor, hall: Hall): boolean => isSystem(actor) || mayRunHall(actor, hall);

/** Whoever answers for the region: publishes on its board, records what a meeting decided. */
export const isOfficer = (actor: Actor, region: RegionPath): boolean => holdsAny(actor, ['worker', 'steward'], region);

/** Steps are done by people, never by the system. */
export const mayComplete = (actor: Actor, hall: Hall, { doneBy }: Pick<PlanStep, 'doneBy'>): boolean =>
  doneBy === 'officer' ? isOfficer(actor, hall.region) : mayRunHall(actor, hall);

/** Is it theirs to do? */
export const isOwner = (actor: Actor, owner: TaskOwner): boolean =>
  owner.kind === 'organization'
    ? isStaffOf(actor, owner.organization)
    : owner.kind === 'officer' && isResident(actor) && actor.id === owner.resident;

/** Whoever is known to live where it was published. */
export const mayObject = (actor: Actor, region: RegionPath): boolean =>
  isTrusted(actor, 'verified') && livesIn(actor, region);
