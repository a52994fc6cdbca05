import { holdsAny, isSystem, type Actor, type RegionPath } from '../../../kernel/index.ts';

/** Workers and stewards of the region conduct its elections. */
export const mayRunElection = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['worker', 'steward'], region);
