import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { ownAccount } from '../accounts/own-account.ts';
import { rulesOf } from '../banks/bank.ts';
import { mayRedeemAt } from '../rules.ts';
import { bookOrRefuse } from './book.ts';
import type { CarryPorts } from './carry.ts';
import { minutesGiven } from './input.ts';
import { bankOf, ensureCovered, linesBetween, type PlanPorts } from './plan.ts';

/** Spends some of one's hours on what the hub itself offers: they go back to the community, which had issued them. */
export const redeemHours = defineUseCase({
  name: 'time-bank.redeem-hours',
  input: z.object({ minutes: minutesGiven }),
  async run(ports: CarryPorts & PlanPorts, actor, { minutes }, call) {
    const own = await ownAccount(ports.timeAccounts, actor);
    const { redeemsFrom } = rulesOf(await bankOf(ports, own));
    const now = ports.clock();
    allow(mayRedeemAt(redeemsFrom, own.bornOn, now), 'time-bank.too-young', { age: redeemsFrom ?? 0 });

    const planned = async () => {
      ensureCovered(own, minutes);
      const issue = await ports.timeAccounts.ofHub(own.bank, 'issue', now);
      return { kind: 'redemption' as const, entries: await linesBetween(ports, own, issue, minutes) };
    };
    return bookOrRefuse(ports, { id: call.newId('redemption'), by: actor.id, planned });
  },
});
