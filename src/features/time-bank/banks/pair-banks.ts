import { z } from 'zod';
import { TIME_BANK } from '../../../../config/volunteers/time-bank.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayKeepBank } from '../policy.ts';
import { clearingLimit, ensureOpenBank, withPartner } from './bank.ts';
import type { TimeBankStore } from './bank-store.ts';

interface Ports {
  readonly timeBanks: TimeBankStore;
  readonly clock: Clock;
}

/** A community agrees to clear hours with another; it counts once both have. A limit of 0 takes the agreement back. */
export const pairBanks = defineUseCase({
  name: 'time-bank.pair-banks',
  input: z.object({
    region: regionPath,
    partner: regionPath,
    mostMinutes: z.number().int().min(0).max(10_000_000).default(TIME_BANK.clearingMinutes),
  }),
  async run({ timeBanks, clock }: Ports, actor, { region, partner, mostMinutes }) {
    allow(mayKeepBank(actor, region), 'time-bank.not-steward');
    ensure(region !== partner, 'time-bank.paired-with-itself');
    const other = found(await timeBanks.find(partner), 'time-bank.none-here');

    const paired = await timeBanks.change(region, (bank) => {
      ensureOpenBank(bank);
      const next = withPartner(bank, { bank: partner, mostMinutes });
      const happening = { name: 'time-bank.pairing-agreed', by: actor.id, at: clock(), region };
      return { next, happenings: [{ ...happening, facts: { partner, mostMinutes } }], result: next };
    });
    const bank = found(paired, 'time-bank.none-here');
    return { bank, mostMinutes: clearingLimit(bank, other) };
  },
});
