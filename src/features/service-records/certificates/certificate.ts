import type { RegionPath } from '../../../kernel/index.ts';
import type { ServiceRecord } from '../records/record.ts';

/**
 * A certificate of services (志愿服务记录证明) as it was issued; its id is the check code. It holds no name: that stays with the
 * resident, and is printed for them and masked for all others.
 */
export interface Certificate {
  readonly id: string;
  readonly volunteer: string;
  /** Who certifies: the region whose keepers recorded the services. */
  readonly region: RegionPath;
  readonly from: Date;
  readonly until: Date;
  readonly services: number;
  readonly minutes: number;
  /** The services listed on it, by number. */
  readonly listed: readonly number[];
  readonly issuedAt: Date;
  /** Whoever it was for had their data deleted. */
  readonly isWithdrawn?: true;
}

/** What the services certified come to. Only what both sides have confirmed is certified. */
export function sumOf(records: readonly ServiceRecord[]): { readonly services: number; readonly minutes: number } {
  const confirmed = records.filter(({ state }) => state === 'confirmed');
  return { services: confirmed.length, minutes: confirmed.reduce((sum, { minutes }) => sum + minutes, 0) };
}
