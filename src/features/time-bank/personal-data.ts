import { found, idsOf, type PersonalData } from '../../kernel/index.ts';
import { closeAccount } from './accounts/close-account.ts';
import { rulesOf } from './banks/bank.ts';
import type { TimeBankStore } from './banks/bank-store.ts';
import type { CarryPorts } from './transfers/carry.ts';

interface Ports extends CarryPorts {
  readonly timeBanks: TimeBankStore;
}

/**
 * The account and what was booked on it. When somebody leaves it is closed, and what is left goes where the rules of its
 * bank say; the entries stay, for the book must sum to zero, and lead to nobody.
 */
export const timeBankData = ({ timeBanks, ...ports }: Ports): PersonalData => ({
  about: 'time-bank',
  async export(person) {
    const accounts = await Promise.all(idsOf(person).map((id) => ports.timeAccounts.ofHolder(id)));
    return Promise.all(
      accounts
        .filter((account) => account !== null)
        .map(async ({ id, number, bank, balance, bornOn, openedAt }) => ({
          number,
          bank,
          balanceMinutes: balance,
          bornOn,
          openedAt,
          entries: (await ports.timeTransfers.latest({ account: id }, { after: null, limit: MOST_EXPORTED })).map(
            ({ kind, at, entries }) => ({ kind, at, minutes: entries.find(({ account }) => account === id)?.minutes }),
          ),
        })),
    );
  },
  async forget(person) {
    for (const holder of idsOf(person)) {
      const account = await ports.timeAccounts.ofHolder(holder);
      if (account === null) continue;
      const bank = found(await timeBanks.find(account.bank), 'time-bank.none-here');
      const heir = await ports.timeAccounts.ofHub(bank.id, rulesOf(bank).leftHours, ports.clock());
      await closeAccount(ports, account.id, { kind: 'closing', heir });
    }
  },
});

/** More lines than anybody comes to in a lifetime. */
const MOST_EXPORTED = 100_000;
