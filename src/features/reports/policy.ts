import { holdsAny, type Actor } from '../../kernel/index.ts';
import { isNeighbourhood, type Region } from '../regions/index.ts';

/** Those who answer for a region, and those who supervise it. */
export const maySeeFigures = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['worker', 'steward', 'supervisor'], region);

/** The staff of a community see its own figures whole; whoever looks from further up does not. */
export const isOwnHub = ({ grants }: Actor, region: Region): boolean =>
  isNeighbourhood(region.kind) &&
  grants.some(({ role, region: granted }) => (role === 'worker' || role === 'steward') && granted === region.id);
