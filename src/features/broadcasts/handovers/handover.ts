import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';

/** A resident's conversation in one place, handed to the workers of the community. It holds no words: they are only passed on. */
export interface Handover {
  readonly id: string;
  /** Short enough to be typed: 回 #12. */
  readonly number: number;
  readonly resident: string;
  readonly channel: string;
  /** Absent in a private chat. */
  readonly room?: string;
  /** Where the resident is spoken to; forgotten, as the room is, some time after the end. */
  readonly contact?: string;
  readonly region: RegionPath;
  readonly state: 'open' | 'ended';
  /** The workers who were asked; what is said before one of them answers goes to all. */
  readonly told: readonly string[];
  /** The worker who answered first, who is the one the resident speaks with. */
  readonly takenBy?: string;
  readonly askedAt: Date;
  readonly lastWordAt: Date;
  readonly endedBy?: HandoverEnd;
}

export type HandoverEnd = 'worker' | 'resident' | 'silence';

/** The change that ends it; nothing when it has ended before. */
export function endHandover(handover: Handover, endedBy: HandoverEnd, by: string, at: Date) {
  if (handover.state === 'ended') return { result: handover };
  const next: Handover = { ...handover, state: 'ended', endedBy };
  return { next, happenings: [happeningOf('broadcasts.handover-ended', next, by, at)], result: next };
}

export const happeningOf = (
  name: string,
  { number, region, resident, endedBy }: Omit<Handover, 'number'> & { readonly number?: number },
  by: string,
  at: Date,
): HappeningDraft => ({
  name,
  by,
  at,
  region,
  facts: { resident, ...(number !== undefined && { number }), ...(endedBy !== undefined && { endedBy }) },
});
