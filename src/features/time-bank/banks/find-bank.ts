import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { rulesOf } from './bank.ts';
import type { TimeBankStore } from './bank-store.ts';

/** Which time bank serves a region, and by which rules; anybody may read them. */
export const findBank = defineUseCase({
  name: 'time-bank.find-bank',
  input: z.object({ region: regionPath }),
  async run({ timeBanks }: { readonly timeBanks: TimeBankStore }, _actor, { region }) {
    const bank = found(await timeBanks.serving(region), 'time-bank.none-here');
    return { bank, rules: rulesOf(bank) };
  },
});
