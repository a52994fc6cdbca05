import type { RegionPath } from '../../../kernel/index.ts';

export const ASSISTED_DOORS = ['phone', 'doorstep'] as const;
export type AssistedDoor = (typeof ASSISTED_DOORS)[number];

/**
 * That a worker took a vote down for somebody, by phone or at their door; what was chosen stands on the ballot alone. Begun
 * before the ballot is written, so that there is no assisted vote without it.
 */
export interface AssistedVote {
  readonly id: string;
  readonly poll: string;
  readonly region: RegionPath;
  readonly elector: string;
  /** Residents whose ballot it is. */
  readonly voters: readonly string[];
  readonly door: AssistedDoor;
  readonly by: string;
  readonly at: Date;
  /** `refused`: it came too late and does not count. */
  readonly state: 'begun' | 'recorded' | 'refused';
}
