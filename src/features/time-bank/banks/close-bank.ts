import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayKeepBank } from '../policy.ts';
import type { Bank } from './bank.ts';
import type { TimeBankStore } from './bank-store.ts';

interface Ports {
  readonly timeBanks: TimeBankStore;
  readonly clock: Clock;
}

/** Switches a region's time bank off: nothing is booked any more, and the book stays as it is. */
export const closeBank = defineUseCase({
  name: 'time-bank.close-bank',
  input: z.object({ region: regionPath }),
  async run({ timeBanks, clock }: Ports, actor, { region }) {
    allow(mayKeepBank(actor, region), 'time-bank.not-steward');
    const closed = await timeBanks.change(region, (bank) => {
      if (bank.state === 'closed') return { result: bank };
      const next: Bank = { ...bank, state: 'closed' };
      const happening = { name: 'time-bank.closed', by: actor.id, at: clock(), region, facts: {} };
      return { next, happenings: [happening], result: next };
    });
    return found(closed, 'time-bank.none-here');
  },
});
