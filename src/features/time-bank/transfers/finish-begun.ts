import { z } from 'zod';
import { TIME_BANK } from '../../../../config/volunteers/time-bank.ts';
import { allow, defineUseCase, isSystem, later } from '../../../kernel/index.ts';
import type { Account } from '../accounts/account.ts';
import { carry, endHold, type CarryPorts } from './carry.ts';

/**
 * Takes to their end the transfers whose process died: those that were begun, and holds that belong to no transfer under
 * way any longer. What was asked for is done, as if nothing had happened.
 */
export const finishBegun = defineUseCase({
  name: 'time-bank.finish-begun',
  input: z.object({}),
  async run(ports: CarryPorts, actor) {
    allow(isSystem(actor), 'time-bank.system-only');
    const before = later(ports.clock(), -TIME_BANK.leaseMs);
    const unfinished = await ports.timeTransfers.unfinishedSince(before, TIME_BANK.takenUp);
    await Promise.all(unfinished.map((transfer) => carry(ports, transfer)));

    const holding = await ports.timeAccounts.holdingSince(before, TIME_BANK.takenUp);
    await Promise.all(holding.map((account) => endHolds(ports, account, before)));
    return { finished: unfinished.length };
  },
});

/** Of one account one after the other: what concerns it waits for its one document anyway. */
async function endHolds(ports: CarryPorts, { id, holds }: Account, before: Date): Promise<void> {
  for (const hold of holds) if (hold.at <= before) await endHold(ports, id, hold);
}
