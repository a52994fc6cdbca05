import { holds, holdsAny, isSystem, type Actor, type RegionPath } from '../../../kernel/index.ts';
import type { Roll } from './roll.ts';

/** Workers and stewards of a region build its rolls, publish and freeze them, and rule on objections. */
export const mayKeepRolls = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['worker', 'steward'], region);

/** A worker rules in time; what was left lying goes to a steward. */
export const mayRuleLate = (actor: Actor, region: RegionPath): boolean => holds(actor, 'steward', region);

/** What is published is everybody's; a draft is only for those who keep it. */
export const maySeeRoll = (actor: Actor, roll: Pick<Roll, 'state' | 'region'>): boolean =>
  roll.state !== 'draft' || mayKeepRolls(actor, roll.region);
