import { holds, holdsAny, isSystem, type Actor, type RegionPath } from '../../kernel/index.ts';

/** A steward shapes what lies below; districts come with the installation. */
export const mayAddRegion = (actor: Actor, parent: RegionPath | null): boolean =>
  isSystem(actor) || (parent !== null && holds(actor, 'steward', parent));

/** Says which days are worked in the region and below. */
export const mayKeepCalendar = (actor: Actor, region: RegionPath): boolean =>
  holdsAny(actor, ['worker', 'steward'], region);
