import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { hashPassword } from './passwords.ts';
import { mayOpenAccount } from '../policy.ts';
import type { ResidentStore } from '../resident-store.ts';
import { loginName, newPassword } from './account.ts';
import type { AccountStore } from './account-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly accounts: AccountStore;
  readonly clock: Clock;
}

/** Gives somebody with a role a way into the console; they change the first password themselves. */
export const openAccount = defineUseCase({
  name: 'residents.open-account',
  input: z.object({ residentId: z.string().min(1).max(64), loginName, password: newPassword }),
  async run({ residents, accounts, clock }: Ports, actor, { residentId, loginName: id, password }) {
    const resident = found(await residents.current(residentId), 'residents.missing');
    allow(mayOpenAccount(actor, resident), 'residents.not-steward');

    const passwordHash = await hashPassword(password);
    const account = { id, residentId: resident.id, passwordHash, changedAt: clock() };
    const region = resident.region ?? '/';
    const kept = await accounts.open(account, [
      { name: 'residents.account-opened', by: actor.id, at: clock(), region, facts: { resident: resident.id } },
    ]);
    ensure(kept !== null, 'residents.has-account');
    ensure(kept.residentId === resident.id, 'residents.login-name-taken');
    return { loginName: kept.id, residentId: kept.residentId };
  },
});
