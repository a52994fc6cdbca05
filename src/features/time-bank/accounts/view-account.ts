import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { rulesOf } from '../banks/bank.ts';
import type { TimeBankStore } from '../banks/bank-store.ts';
import { mayRedeemAt } from '../rules.ts';
import type { TimeAccountStore } from './account-store.ts';
import { ownAccount } from './own-account.ts';

interface Ports {
  readonly timeBanks: TimeBankStore;
  readonly timeAccounts: TimeAccountStore;
  readonly clock: Clock;
}

/** One's own account, with what the rules of its bank allow now. */
export const viewTimeAccount = defineUseCase({
  name: 'time-bank.view-account',
  input: z.object({}),
  async run({ timeBanks, timeAccounts, clock }: Ports, actor) {
    const account = await ownAccount(timeAccounts, actor);
    const rules = rulesOf(found(await timeBanks.find(account.bank), 'time-bank.none-here'));
    return { account, rules, mayRedeem: mayRedeemAt(rules.redeemsFrom, account.bornOn, clock()) };
  },
});
