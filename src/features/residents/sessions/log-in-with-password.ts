import { z } from 'zod';
import { defineUseCase, Refusal } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { fitsPassword } from './passwords.ts';
import type { ResidentStore } from '../resident-store.ts';
import type { AccountStore } from './account-store.ts';
import type { SessionStore } from './session-store.ts';

interface Ports {
  readonly residents: ResidentStore;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly attempts: Attempts;
}

/** A wrong name and a wrong password get the same answer after the same time. */
export const logInWithPassword = defineUseCase({
  name: 'residents.log-in-with-password',
  input: z.object({ loginName: z.string().trim().toLowerCase().min(1).max(40), password: z.string().min(1).max(200) }),
  async run({ residents, accounts, sessions, attempts }: Ports, _actor, { loginName, password }) {
    await attempts.use('password', loginName);
    const account = await accounts.find(loginName);
    const fits = await fitsPassword(password, account?.passwordHash);
    const resident = account !== null && fits ? await residents.current(account.residentId) : null;
    if (resident === null) throw new Refusal('unknown', 'residents.wrong-password');

    await attempts.forget('password', loginName);
    return { ...(await sessions.open(resident.id, 'console')), resident };
  },
});
