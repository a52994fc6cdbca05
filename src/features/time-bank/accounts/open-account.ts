import { z } from 'zod';
import { allow, defineUseCase, ensure, found, idFrom, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { TimeBankStore } from '../banks/bank-store.ts';
import { mayHaveAccount } from '../policy.ts';
import type { TimeAccountStore } from './account-store.ts';

interface Ports {
  readonly timeBanks: TimeBankStore;
  readonly timeAccounts: TimeAccountStore;
  readonly clock: Clock;
}

/** Opens one's own account with the time bank of where one lives; whoever has one keeps it. */
export const openTimeAccount = defineUseCase({
  name: 'time-bank.open-account',
  input: z.object({}),
  async run({ timeBanks, timeAccounts, clock }: Ports, actor) {
    needResident(actor);
    const known = await timeAccounts.ofHolder(actor.id);
    if (known !== null) return known;
    ensure(actor.region !== undefined, 'time-bank.no-region');
    const bank = found(await timeBanks.serving(actor.region), 'time-bank.none-here');
    allow(mayHaveAccount(actor, bank.id), 'time-bank.no-region');

    return timeAccounts.openFor({
      id: idFrom('time-bank', 'person', actor.id),
      bank: bank.id,
      kind: 'person',
      holder: actor.id,
      balance: 0,
      holds: [],
      state: 'open',
      openedAt: clock(),
    });
  },
});
