import { holdsAny, type Actor } from '../../kernel/index.ts';

/** Those who answer for a region, and those who supervise it. */
export const maySeeFigures = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['worker', 'steward', 'supervisor'], region);

/** Are these the figures of a hub whose staff asks, rather than somebody from further up? */
export const isOwnHub = ({ grants }: Actor, region: string): boolean =>
  grants.some(({ role, region: granted }) => (role === 'worker' || role === 'steward') && granted === region);
