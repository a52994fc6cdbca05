import { holds, holdsAny, isTrusted, livesIn, type Actor, type RegionPath } from '../../kernel/index.ts';
import type { Bank } from './banks/bank.ts';

/** A region's steward switches its time bank on and answers for its book. */
export const mayKeepBank = (actor: Actor, region: RegionPath): boolean => holds(actor, 'steward', region);

/** Those who answer for a community, or for one it is paired with, see its sums. */
export const maySeeSums = (actor: Actor, { id, partners }: Bank): boolean =>
  [id, ...partners.map(({ bank }) => bank)].some((region) =>
    holdsAny(actor, ['steward', 'worker', 'supervisor'], region),
  );

/** Who has said that they live there. */
export const mayHaveAccount = (actor: Actor, bank: RegionPath): boolean =>
  isTrusted(actor, 'declared') && livesIn(actor, bank);

/** Who has been confirmed to live there gives hours away: what is earned by serving can be earned before. */
export const mayGiveHours = (actor: Actor): boolean => isTrusted(actor, 'verified');

/** Those who meet people face to face note a birthday that they saw on a document. */
export const mayRecordBirth = (actor: Actor, bank: RegionPath): boolean => holdsAny(actor, ['worker', 'steward'], bank);
