import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayKeepBank } from '../policy.ts';
import { bookOrRefuse } from '../transfers/book.ts';
import type { CarryPorts } from '../transfers/carry.ts';
import { minutesGiven } from '../transfers/input.ts';
import { linesBetween, type PlanPorts } from '../transfers/plan.ts';

/** A steward gives hours to somebody who needs them, out of the pool or newly issued; without a person, to the pool. */
export const grantHours = defineUseCase({
  name: 'time-bank.grant-hours',
  input: z.object({
    region: regionPath,
    from: z.enum(['pool', 'issue']),
    to: z.number().int().min(1).optional(),
    minutes: minutesGiven,
  }),
  async run(ports: CarryPorts & PlanPorts, actor, { region, from, to, minutes }, call) {
    allow(mayKeepBank(actor, region), 'time-bank.not-steward');
    found(await ports.timeBanks.find(region), 'time-bank.none-here');
    const now = ports.clock();
    const giver = await ports.timeAccounts.ofHub(region, from, now);
    const person = to === undefined ? null : await ports.timeAccounts.numbered(to);
    const payee = to === undefined ? await ports.timeAccounts.ofHub(region, 'pool', now) : person;
    const isHere = payee !== null && payee.bank === region && (to === undefined || payee.kind === 'person');

    const entries = await linesBetween(
      ports,
      giver,
      found(isHere ? payee : null, 'time-bank.account-missing'),
      minutes,
    );
    return bookOrRefuse(ports, { id: call.newId('grant'), by: actor.id, plan: { kind: 'grant', entries } });
  },
});
