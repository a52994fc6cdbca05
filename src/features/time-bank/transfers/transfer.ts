import type { RegionPath } from '../../../kernel/index.ts';
import type { Account, HoldRefusal } from '../accounts/account.ts';

/**
 * *service*: earned by serving. *gift*: to another person. *donation*: to the pool. *redemption*: spent at the hub.
 * *grant*: from pool or community. *reversal*: undoes another. *settlement*: clears what two communities owe each other.
 * *closing*: the rest of an account. *joining*: of one record of a person to the other.
 */
export const TRANSFER_KINDS = [
  'service',
  'gift',
  'donation',
  'redemption',
  'grant',
  'reversal',
  'settlement',
  'closing',
  'joining',
] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

export const REVERSAL_REASONS = ['slip', 'not-served', 'booked-twice', 'agreed'] as const;
export type ReversalReason = (typeof REVERSAL_REASONS)[number];

/** One line of a double entry: minutes taken from (below zero) or brought to an account, and its limits by the rules of then. */
export interface Entry {
  readonly account: string;
  readonly bank: RegionPath;
  readonly minutes: number;
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * A double entry: its lines sum to zero, in every bank and in all. They never change; what was booked is undone by another
 * transfer only. The book is the set of transfers that are booked or settled.
 */
export interface Transfer {
  readonly id: string;
  readonly kind: TransferKind;
  readonly banks: readonly RegionPath[];
  readonly entries: readonly Entry[];
  /** *pending*: being set aside. *booked*: in the book. *settled*: in the balances too. *refused*: never was. */
  readonly state: 'pending' | 'booked' | 'settled' | 'refused';
  /** Of what is booked: the hold of each entry, in their order. */
  readonly tokens?: readonly string[];
  readonly why?: HoldRefusal;
  readonly by: string;
  readonly at: Date;
  /** What it was booked for: the id of a service record. */
  readonly about?: string;
  /** Of a reversal: the transfer undone, and why. */
  readonly reverses?: string;
  readonly reason?: ReversalReason;
}

/** What a use case wants to be booked. */
export type TransferPlan = Pick<Transfer, 'kind' | 'entries' | 'about' | 'reverses' | 'reason'>;

export const entry = (
  { id, bank }: Pick<Account, 'id' | 'bank'>,
  minutes: number,
  { least = null, most = null }: { readonly least?: number | null; readonly most?: number | null } = {},
): Entry => ({ account: id, bank, minutes, least, most });

/**
 * Do the lines sum to zero, in every bank by itself, each of whole minutes that are not none, and no account twice?
 */
export function isBalanced(entries: readonly Entry[]): boolean {
  const sums = new Map<RegionPath, number>();
  for (const { bank, minutes } of entries) sums.set(bank, (sums.get(bank) ?? 0) + minutes);
  const isWhole = entries.every(({ minutes }) => Number.isSafeInteger(minutes) && minutes !== 0);
  const isOnce = new Set(entries.map(({ account }) => account)).size === entries.length;
  return isWhole && isOnce && entries.length > 0 && [...sums.values()].every((sum) => sum === 0);
}

export const isInBook = ({ state }: Transfer): boolean => state === 'booked' || state === 'settled';

/** The same lines the other way round: what was brought must still be there, and what was taken comes back beyond any limit. */
export const reversed = (entries: readonly Entry[], leastOf: (entry: Entry) => number | null): Entry[] =>
  entries.map((line) => ({
    ...line,
    minutes: -line.minutes,
    least: line.minutes > 0 ? leastOf(line) : null,
    most: null,
  }));

/** How many minutes changed hands. */
export const sizeOf = ({ entries }: Pick<Transfer, 'entries'>): number =>
  entries.reduce((sum, { minutes }) => sum + Math.max(minutes, 0), 0);
