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

/** Letters and digits that are not taken for one another, read aloud or on paper. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A check code: twelve signs in threes of four, `7KQM-2XWD-9RTB`; about 59 bits, so that none is found by trying.
 * @param chance 12 random bytes
 */
export function checkCode(chance: Uint8Array): string {
  const signs = Array.from(chance.slice(0, 12), (byte) => SIGNS[byte % SIGNS.length]!).join('');
  return signs.replaceAll(/(.{4})(?=.)/gu, '$1-');
}

/** A code as somebody typed it, in small letters, without strokes or with blanks. */
export const asCheckCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll(/(.{4})(?=.)/gu, '$1-');
