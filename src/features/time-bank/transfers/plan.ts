import { ensure, found, type Clock } from '../../../kernel/index.ts';
import { available, type Account } from '../accounts/account.ts';
import type { TimeAccountStore } from '../accounts/account-store.ts';
import { clearingLimit, ensureOpenBank, rulesOf, type Bank } from '../banks/bank.ts';
import type { TimeBankStore } from '../banks/bank-store.ts';
import { entry, type Entry } from './transfer.ts';

export interface PlanPorts {
  readonly timeBanks: TimeBankStore;
  readonly timeAccounts: TimeAccountStore;
  readonly clock: Clock;
}

/** How far down an account may go, in minutes: only the community itself owes hours. */
export const leastOf = ({ kind }: Pick<Account, 'kind'>): number | null =>
  kind === 'issue' || kind === 'clearing' ? null : 0;

/** How much an account may hold by the rules of its bank, in minutes. */
export const mostOf = ({ kind }: Pick<Account, 'kind'>, bank: Bank): number | null =>
  kind === 'person' ? rulesOf(bank).mostMinutes : null;

/**
 * The lines of a transfer from one account to another. Between paired communities each has a clearing account for the other
 * one, so that the book of each sums to zero by itself.
 */
export async function linesBetween(ports: PlanPorts, from: Account, to: Account, minutes: number): Promise<Entry[]> {
  ensure(from.id !== to.id, 'time-bank.to-oneself');
  const [payers, payees] = await Promise.all([bankOf(ports, from), bankOf(ports, to)]);
  const ends = [
    entry(from, -minutes, { least: leastOf(from) }),
    entry(to, minutes, { most: mostOf(to, payees) }),
  ] as const;
  ensureCovered(from, minutes);
  if (payers.id === payees.id) return [...ends];

  const most = clearingLimit(payers, payees);
  ensure(most !== null, 'time-bank.not-paired');
  const now = ports.clock();
  const owed = await ports.timeAccounts.ofHub(payers.id, 'clearing', now, payees.id);
  const owing = await ports.timeAccounts.ofHub(payees.id, 'clearing', now, payers.id);
  return [ends[0], entry(owed, minutes, { most }), entry(owing, -minutes, { least: -most }), ends[1]];
}

/** Refuses early what there are not enough hours for; whether there still are when it is booked, the holds decide. */
export function ensureCovered(from: Account, minutes: number): void {
  const least = leastOf(from);
  ensure(least === null || available(from) - minutes >= least, 'time-bank.overdrawn');
}

/** The bank of an account, as long as it books. */
export async function bankOf({ timeBanks }: PlanPorts, { bank: id }: Pick<Account, 'bank'>): Promise<Bank> {
  const bank = found(await timeBanks.find(id), 'time-bank.none-here');
  ensureOpenBank(bank);
  return bank;
}
