import { z } from 'zod';
import { TIME_BANK_RULES, type RulesName } from '../../../../config/volunteers/time-bank.ts';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayKeepBank } from '../policy.ts';
import type { Bank } from './bank.ts';
import type { TimeBankStore } from './bank-store.ts';

interface Ports {
  readonly timeBanks: TimeBankStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

const RULES = Object.keys(TIME_BANK_RULES) as [RulesName, ...RulesName[]];

/** Switches a region's time bank on by the rules it chooses, or changes to other rules; what was booked stays. */
export const openBank = defineUseCase({
  name: 'time-bank.open-bank',
  input: z.object({ region: regionPath, rules: z.enum(RULES) }),
  async run({ timeBanks, regions, clock }: Ports, actor, { region, rules }) {
    allow(mayKeepBank(actor, region), 'time-bank.not-steward');
    found(await regions.find(region), 'regions.missing');
    const at = clock();
    const { version } = TIME_BANK_RULES[rules];
    const chosen = { rules, rulesVersion: version, state: 'open' as const };
    const happening = { name: 'time-bank.opened', by: actor.id, at, region, facts: { rules, version } };

    await timeBanks.insert({ id: region, ...chosen, partners: [], openedAt: at }, [happening]);
    const bank = await timeBanks.change(region, (value) => {
      const next: Bank = { ...value, ...chosen };
      const isSame = value.rules === rules && value.rulesVersion === version && value.state === 'open';
      return isSame ? { result: value } : { next, happenings: [happening], result: next };
    });
    return found(bank, 'time-bank.none-here');
  },
});
