import { BROADCASTS } from '../../../config/broadcasts.ts';
import { holdsAny, isSystem, type Actor, type RegionPath, type Role } from '../../kernel/index.ts';
import { pathsUp } from '../regions/index.ts';
import type { Notice } from './notices/notice.ts';

const CARERS: readonly Role[] = ['worker', 'steward'];

/**
 * The regions whose undelivered notices the actor looks after, `''` (nobody knows where the recipient lives) included for
 * those who look after a whole district.
 */
export function regionsInCare(actor: Actor): (RegionPath | '')[] {
  const regions = actor.grants.filter((grant) => CARERS.includes(grant.role)).map((grant) => grant.region);
  return regions.some((region) => pathsUp(region).length === 1) ? [...regions, ''] : regions;
}

export const maySettle = (actor: Actor, { region }: Notice): boolean => maySee(actor, region);

/** Is it of a region in the actor's care? */
export const maySee = (actor: Actor, region: RegionPath | ''): boolean =>
  region === '' ? regionsInCare(actor).includes('') : holdsAny(actor, CARERS, region);

/** Who may say which community a room belongs to: someone who cares for it, and for the one it belonged to before. */
export const mayPlaceRoom = (actor: Actor, region: RegionPath, before: RegionPath | undefined): boolean =>
  isSystem(actor) || (holdsAny(actor, CARERS, region) && (before === undefined || holdsAny(actor, CARERS, before)));

const BROADCASTERS: readonly Role[] = ['organizer', 'worker', 'steward'];

/** Organizers, workers and stewards broadcast in their region and below. */
export const mayBroadcast = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, BROADCASTERS, region);

/** A second person: one of those named for it, and not the one who asks. */
export const mayApprove = (
  actor: Actor,
  { region, scheduledBy }: { readonly region: RegionPath; readonly scheduledBy?: string },
): boolean => actor.id !== scheduledBy && holdsAny(actor, BROADCASTS.approvers, region);
