import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { ownAccount } from '../accounts/own-account.ts';
import { rulesOf } from '../banks/bank.ts';
import { bookOrRefuse } from './book.ts';
import type { CarryPorts } from './carry.ts';
import { minutesGiven } from './input.ts';
import { bankOf, ensureCovered, linesBetween, type PlanPorts } from './plan.ts';

/** Gives some of one's hours to the community's pool, for those who need them and have none. */
export const donateHours = defineUseCase({
  name: 'time-bank.donate-hours',
  input: z.object({ minutes: minutesGiven }),
  async run(ports: CarryPorts & PlanPorts, actor, { minutes }, call) {
    const own = await ownAccount(ports.timeAccounts, actor);
    ensure(rulesOf(await bankOf(ports, own)).donates, 'time-bank.no-donations');

    const planned = async () => {
      ensureCovered(own, minutes);
      const pool = await ports.timeAccounts.ofHub(own.bank, 'pool', ports.clock());
      return { kind: 'donation' as const, entries: await linesBetween(ports, own, pool, minutes) };
    };
    return bookOrRefuse(ports, { id: call.newId('donation'), by: actor.id, planned });
  },
});
