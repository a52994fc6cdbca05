import { z } from 'zod';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { ownAccount } from '../accounts/own-account.ts';
import { rulesOf } from '../banks/bank.ts';
import { mayGiveHours } from '../policy.ts';
import { bookOrRefuse } from './book.ts';
import type { CarryPorts } from './carry.ts';
import { minutesGiven } from './input.ts';
import { bankOf, linesBetween, type PlanPorts } from './plan.ts';

/** Gives some of one's hours to another person, in the same community or a paired one. */
export const sendHours = defineUseCase({
  name: 'time-bank.send-hours',
  input: z.object({ to: z.number().int().min(1), minutes: minutesGiven }),
  async run(ports: CarryPorts & PlanPorts, actor, { to, minutes }, call) {
    const own = await ownAccount(ports.timeAccounts, actor);
    allow(mayGiveHours(actor), 'time-bank.not-verified');
    ensure(rulesOf(await bankOf(ports, own)).gives, 'time-bank.no-gifts');
    const other = await ports.timeAccounts.numbered(to);
    const payee = found(other?.kind === 'person' ? other : null, 'time-bank.account-missing');

    const planned = async () => ({
      kind: 'gift' as const,
      entries: await linesBetween(ports, own, payee, minutes),
    });
    return bookOrRefuse(ports, { id: call.newId('gift'), by: actor.id, planned });
  },
});
