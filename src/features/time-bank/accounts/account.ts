import type { RegionPath } from '../../../kernel/index.ts';

/**
 * *person*: a resident's. *pool*: what was donated to the community. *issue*: its own side, which goes below zero as it
 * issues hours. *clearing*: what it owes a paired community (above zero) or is owed by it (below).
 */
export const ACCOUNT_KINDS = ['person', 'pool', 'issue', 'clearing'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** An account of a community's time bank, in whole minutes. */
export interface Account {
  readonly id: string;
  /** Short, unique in the installation: for saying whom hours are given to. */
  readonly number: number;
  /** The region whose bank it belongs to. */
  readonly bank: RegionPath;
  readonly kind: AccountKind;
  /** Whose it is; gone once they left. */
  readonly holder?: string;
  /** Of a clearing account: the other community. */
  readonly partner?: RegionPath;
  /** Born on this day, as a worker has seen it on a document: `1960-05-01`. */
  readonly bornOn?: string;
  readonly balance: number;
  readonly holds: readonly Hold[];
  /** *closing*: takes part in nothing new while its rest is given away. */
  readonly state: 'open' | 'closing' | 'closed';
  readonly openedAt: Date;
}

/** Minutes that a transfer under way takes (below zero) or brings (above). */
export interface Hold {
  /** Names this one hold: a second one for the same transfer, made too late, is another. */
  readonly token: string;
  readonly transfer: string;
  readonly minutes: number;
  readonly at: Date;
}

/** What a transfer asks of an account: how far down or up it may go, in minutes; null for no limit. */
export interface Ask {
  readonly minutes: number;
  readonly least: number | null;
  readonly most: number | null;
  /** May the account be about to close? */
  readonly isLast: boolean;
}

/** Why an account takes no part in a transfer. */
export type HoldRefusal = 'overdrawn' | 'full' | 'closed';

/**
 * Sets aside what a transfer takes or brings. Whatever becomes of the transfers under way, the balance stays within the
 * limits: what may go counts as gone, what may come counts as there, each for its own limit.
 * @returns the account with the hold; the account itself when the transfer has one already
 */
export function placeHold(account: Account, ask: Ask, hold: Hold): Account | HoldRefusal {
  if (holdOf(account, hold.transfer) !== undefined) return account;
  if (account.state === 'closed' || (account.state === 'closing' && !ask.isLast)) return 'closed';
  if (ask.minutes < 0 && ask.least !== null && available(account) + ask.minutes < ask.least) return 'overdrawn';
  if (ask.minutes > 0 && ask.most !== null && expected(account) + ask.minutes > ask.most) return 'full';
  return { ...account, holds: [...account.holds, hold] };
}

/** The transfer is booked: what was set aside is gone or there. A hold that is no longer there was applied before. */
export function applyHold(account: Account, token: string): Account {
  const hold = account.holds.find((one) => one.token === token);
  return hold === undefined ? account : { ...dropHold(account, token), balance: account.balance + hold.minutes };
}

/** The transfer did not come about. */
export function dropHold(account: Account, token: string): Account {
  const holds = account.holds.filter((hold) => hold.token !== token);
  return holds.length === account.holds.length ? account : { ...account, holds };
}

export const holdOf = ({ holds }: Account, transfer: string): Hold | undefined =>
  holds.find((hold) => hold.transfer === transfer);

/** What can be spent now, in minutes. */
export const available = ({ balance, holds }: Account): number =>
  holds.reduce((sum, { minutes }) => sum + Math.min(minutes, 0), balance);

/** What it comes to when everything on its way arrives and nothing leaves, in minutes. */
export const expected = ({ balance, holds }: Account): number =>
  holds.reduce((sum, { minutes }) => sum + Math.max(minutes, 0), balance);
