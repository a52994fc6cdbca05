import { Refusal, type RegionPath } from '../../../kernel/index.ts';

/** A code posted at a door: who can read it there lives there. Its id is the code. */
export interface Invitation {
  readonly id: string;
  readonly region: RegionPath;
  readonly by: string;
  readonly until: Date;
  /** How many people it may verify. */
  readonly most: number;
  readonly acceptedBy: readonly string[];
}

/**
 * Takes one of the places of the invitation; the same resident again takes no second one.
 * @throws Refusal `residents.invitation-over` when it has expired or is used up
 */
export function accept(invitation: Invitation, residentId: string, now: Date): Invitation {
  if (invitation.acceptedBy.includes(residentId)) return invitation;
  const isOver = now >= invitation.until || invitation.acceptedBy.length >= invitation.most;
  if (isOver) throw new Refusal('conflict', 'residents.invitation-over');
  return { ...invitation, acceptedBy: [...invitation.acceptedBy, residentId] };
}
