import { holdsAny, isSystem, type Actor, type RegionPath } from '../../kernel/index.ts';

/** The register has everybody's name and door: it is for the workers and stewards of the region. */
export const mayKeepRegister = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['worker', 'steward'], region);
