import { z } from 'zod';
import { allow, chinaDay, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { mayRecordBirth } from '../policy.ts';
import type { TimeAccountStore } from './account-store.ts';

interface Ports {
  readonly timeAccounts: TimeAccountStore;
  readonly clock: Clock;
}

/** A worker has seen on a document when the holder of an account was born: what one may spend depends on it. */
export const recordBirth = defineUseCase({
  name: 'time-bank.record-birth',
  input: z.object({ number: z.coerce.number().int().min(1), bornOn: z.iso.date() }),
  async run({ timeAccounts, clock }: Ports, actor, { number, bornOn }) {
    const known = await timeAccounts.numbered(number);
    const account = found(
      known !== null && known.kind === 'person' && mayRecordBirth(actor, known.bank) ? known : null,
      'time-bank.account-missing',
    );
    const at = clock();
    ensure(bornOn <= chinaDay(at).date, 'time-bank.born-later');

    const changed = await timeAccounts.change(account.id, (value) => {
      allow(value.state === 'open', 'time-bank.account-closed');
      const happening = { name: 'time-bank.birth-recorded', by: actor.id, at, region: value.bank, facts: {} };
      const next = { ...value, bornOn };
      return { next, happenings: [happening], result: next };
    });
    return found(changed, 'time-bank.account-missing');
  },
});
