import { holds, isSystem, type Actor, type RegionPath } from '../../kernel/index.ts';

/** A steward shapes what lies below; districts come with the installation. */
export const mayAddRegion = (actor: Actor, parent: RegionPath | null): boolean =>
  isSystem(actor) || (parent !== null && holds(actor, 'steward', parent));
