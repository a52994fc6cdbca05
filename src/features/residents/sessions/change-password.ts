import { z } from 'zod';
import { defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { fitsPassword, hashPassword } from './passwords.ts';
import { needResident } from '../policy.ts';
import { newPassword } from './account.ts';
import type { AccountStore } from './account-store.ts';
import type { SessionStore } from './session-store.ts';

interface Ports {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/** Ends every session of the resident: whoever knew the old password is out. */
export const changePassword = defineUseCase({
  name: 'residents.change-password',
  input: z.object({ password: z.string().min(1).max(200), next: newPassword }),
  async run({ accounts, sessions, attempts, clock }: Ports, actor, { password, next }) {
    needResident(actor);
    const { id, passwordHash: before } = found(await accounts.of(actor.id), 'residents.no-account');
    await attempts.use('password', id);
    if (!(await fitsPassword(password, before))) throw new Refusal('forbidden', 'residents.wrong-password');

    const passwordHash = await hashPassword(next);
    const changedAt = clock();
    await accounts.change(id, (value) => ({
      next: { ...value, passwordHash, changedAt },
      happenings: [
        { name: 'residents.password-changed', by: actor.id, at: changedAt, region: actor.region ?? '/', facts: {} },
      ],
      result: undefined,
    }));
    await attempts.forget('password', id);
    await sessions.closeAllOf(actor.id);
  },
});
