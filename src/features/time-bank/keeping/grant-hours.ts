import { z } from 'zod';
import { allow, defineUseCase, ensure, found, Refusal } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { available } from '../accounts/account.ts';
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
    const person = to === undefined ? null : await ports.timeAccounts.numbered(to);
    const isHere = to === undefined || (person?.kind === 'person' && person.bank === region);
    if (!isHere) throw new Refusal('missing', 'time-bank.account-missing');

    const planned = async () => {
      const now = ports.clock();
      const pool = await ports.timeAccounts.findHub(region, 'pool');
      ensure(from === 'issue' || (pool !== null && available(pool) >= minutes), 'time-bank.overdrawn');
      const giver = await ports.timeAccounts.ofHub(region, from, now);
      const payee = person ?? (await ports.timeAccounts.ofHub(region, 'pool', now));
      return { kind: 'grant' as const, entries: await linesBetween(ports, giver, payee, minutes) };
    };
    return bookOrRefuse(ports, { id: call.newId('grant'), by: actor.id, planned });
  },
});
