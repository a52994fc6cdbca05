import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { Account } from '../accounts/account.ts';
import type { TimeAccountStore } from '../accounts/account-store.ts';
import { maySeeSums } from '../policy.ts';
import type { Bank } from './bank.ts';
import type { TimeBankStore } from './bank-store.ts';

interface Ports {
  readonly timeBanks: TimeBankStore;
  readonly timeAccounts: TimeAccountStore;
}

/** What a bank's book comes to, in minutes; the parts sum to zero. */
export interface BankSums {
  readonly bank: Bank;
  readonly people: number;
  readonly peopleMinutes: number;
  readonly poolMinutes: number;
  readonly issueMinutes: number;
  /** What is owed to each paired community; below zero what it owes. */
  readonly clearing: readonly { readonly partner: string; readonly minutes: number }[];
}

/** The sums of a community's time bank, for those who answer for it or for one it is paired with. */
export const viewBank = defineUseCase({
  name: 'time-bank.view-bank',
  input: z.object({ region: regionPath }),
  async run({ timeBanks, timeAccounts }: Ports, actor, { region }): Promise<BankSums> {
    const bank = found(await timeBanks.find(region), 'time-bank.none-here');
    allow(maySeeSums(actor, bank), 'time-bank.not-steward');

    const sums = { person: 0, pool: 0, issue: 0, clearing: 0 };
    const clearing: { partner: string; minutes: number }[] = [];
    let people = 0;
    for (let after: string | undefined = ''; after !== undefined;) {
      const accounts: Account[] = await timeAccounts.ofBank(region, { after });
      for (const { kind, partner, balance, state } of accounts) {
        sums[kind] += balance;
        if (kind === 'person' && state === 'open') people += 1;
        if (partner !== undefined) clearing.push({ partner, minutes: balance });
      }
      after = accounts.at(-1)?.id;
    }
    return { bank, people, peopleMinutes: sums.person, poolMinutes: sums.pool, issueMinutes: sums.issue, clearing };
  },
});
