import { found, type Actor } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { Account } from './account.ts';
import type { TimeAccountStore } from './account-store.ts';

/** @throws Refusal when the actor has none */
export async function ownAccount(timeAccounts: TimeAccountStore, actor: Actor): Promise<Account> {
  needResident(actor);
  return found(await timeAccounts.ofHolder(actor.id), 'time-bank.no-account');
}
