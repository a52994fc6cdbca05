import { z } from 'zod';
import { allow, defineUseCase, ensure } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { available } from '../accounts/account.ts';
import { mayKeepBank } from '../policy.ts';
import { bookOrRefuse } from '../transfers/book.ts';
import type { CarryPorts } from '../transfers/carry.ts';
import { minutesGiven } from '../transfers/input.ts';
import { entry } from '../transfers/transfer.ts';

/**
 * What one community owes a paired one is cleared, as its steward and the other's above both have agreed: the debtor's side
 * and the creditor's side take it over, and each book still sums to zero.
 */
export const settleClearing = defineUseCase({
  name: 'time-bank.settle-clearing',
  input: z.object({ debtor: regionPath, creditor: regionPath, minutes: minutesGiven }),
  async run(ports: CarryPorts, actor, { debtor, creditor, minutes }, call) {
    allow(mayKeepBank(actor, debtor) && mayKeepBank(actor, creditor), 'time-bank.not-steward-of-both');
    const { timeAccounts } = ports;

    const planned = async () => {
      const now = ports.clock();
      const owing = await timeAccounts.findHub(debtor, 'clearing', creditor);
      const owed = await timeAccounts.findHub(creditor, 'clearing', debtor);
      ensure(owing !== null && owed !== null && available(owing) >= minutes, 'time-bank.overdrawn');
      const ownIssue = await timeAccounts.ofHub(debtor, 'issue', now);
      const otherIssue = await timeAccounts.ofHub(creditor, 'issue', now);
      const entries = [
        entry(owing, -minutes, { least: 0 }),
        entry(ownIssue, minutes),
        entry(owed, minutes, { most: 0 }),
        entry(otherIssue, -minutes),
      ];
      return { kind: 'settlement' as const, entries };
    };
    return bookOrRefuse(ports, { id: call.newId('settlement'), by: actor.id, planned });
  },
});
