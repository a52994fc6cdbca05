import { found, idFrom, SYSTEM } from '../../../kernel/index.ts';
import { book } from '../transfers/book.ts';
import { endHold, type CarryPorts } from '../transfers/carry.ts';
import { entry, type Entry, type TransferKind } from '../transfers/transfer.ts';
import type { Account } from './account.ts';

/** Why an account is closed, and where what is left on it goes. */
export interface Closing {
  readonly kind: Extract<TransferKind, 'closing' | 'joining'>;
  readonly heir: Account;
}

/**
 * Closes an account. It takes part in nothing new while its rest is given away; what is under way is taken to its end first.
 * Its entries stay in the book, without the person. May be done again.
 */
export async function closeAccount(ports: CarryPorts, id: string, { kind, heir }: Closing): Promise<void> {
  const { timeAccounts } = ports;
  await timeAccounts.change(id, (account) => ({
    next: account.state === 'open' ? { ...account, state: 'closing' } : account,
    result: undefined,
  }));

  for (let round = 0; ; round += 1) {
    const account = found(await timeAccounts.find(id), 'time-bank.account-missing');
    for (const hold of account.holds) await endHold(ports, id, hold);
    if (account.holds.length === 0 && account.balance !== 0) {
      const entries = await restLines(ports, account, heir);
      await book(ports, { id: idFrom('closing', id, round, account.balance), by: SYSTEM.id, plan: { kind, entries } });
    }
    if ((await timeAccounts.change(id, shut)) === true) return;
  }
}

function shut(account: Account) {
  if (account.holds.length > 0 || account.balance !== 0) return { result: false };
  const { holder: _holder, bornOn: _bornOn, ...rest } = account;
  return { next: { ...rest, state: 'closed' as const }, result: true };
}

/** Somebody's own hours go along with them, whether or not the two communities are paired. */
async function restLines({ timeAccounts, clock }: CarryPorts, account: Account, heir: Account): Promise<Entry[]> {
  const { bank, balance } = account;
  const ends = [entry(account, -balance, { least: 0 }), entry(heir, balance)];
  if (bank === heir.bank) return ends;
  const owed = await timeAccounts.ofHub(bank, 'clearing', clock(), heir.bank);
  const owing = await timeAccounts.ofHub(heir.bank, 'clearing', clock(), bank);
  return [...ends, entry(owed, balance), entry(owing, -balance)];
}
