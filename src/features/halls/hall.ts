import { isResident, isTrusted, livesIn, type Actor, type RegionPath } from '../../kernel/index.ts';

/** Whom a hall admits to its votes: the verified residents of its region, or the people on a list. */
export type Voters = { readonly kind: 'residents' } | { readonly kind: 'members'; readonly members: readonly string[] };

/** A community's standing place of deliberation. */
export interface Hall {
  readonly id: string;
  readonly region: RegionPath;
  readonly name: string;
  /** Chat rooms bound to the hall, `channel:roomId`: what happens in the hall is told there and may be answered there. */
  readonly rooms: readonly string[];
  readonly voters: Voters;
  /** Residents who run this hall beside the staff of its region. */
  readonly organizers: readonly string[];
}

/** Is the actor among those whom `voters` of the region admits? */
export function isVoter(actor: Actor, voters: Voters, region: RegionPath): boolean {
  if (voters.kind === 'members') return isResident(actor) && voters.members.includes(actor.id);
  return isTrusted(actor, 'verified') && livesIn(actor, region);
}
