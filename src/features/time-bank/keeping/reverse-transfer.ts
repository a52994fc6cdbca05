import { z } from 'zod';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { mayKeepBank } from '../policy.ts';
import { bookOnce } from '../transfers/book.ts';
import type { CarryPorts } from '../transfers/carry.ts';
import { leastOf } from '../transfers/plan.ts';
import { isInBook, REVERSAL_REASONS, reversed } from '../transfers/transfer.ts';

const REVERSIBLE = ['service', 'gift', 'donation', 'redemption', 'grant'] as const;

/** A steward undoes what was booked, by booking the same lines the other way round; once. */
export const reverseTransfer = defineUseCase({
  name: 'time-bank.reverse-transfer',
  input: z.object({ transferId: z.string().max(64), reason: z.enum(REVERSAL_REASONS) }),
  async run(ports: CarryPorts, actor, { transferId, reason }) {
    const known = await ports.timeTransfers.find(transferId);
    const isTheirs = known !== null && known.banks.some((bank) => mayKeepBank(actor, bank));
    const transfer = found(isTheirs && isInBook(known) ? known : null, 'time-bank.transfer-missing');
    allow(
      transfer.banks.every((bank) => mayKeepBank(actor, bank)),
      'time-bank.not-steward-of-both',
    );
    ensure((REVERSIBLE as readonly string[]).includes(transfer.kind), 'time-bank.not-reversible');

    const accounts = await Promise.all(transfer.entries.map(({ account }) => ports.timeAccounts.find(account)));
    const kinds = new Map(accounts.flatMap((account) => (account === null ? [] : [[account.id, account] as const])));
    const limitOf = ({ account }: { readonly account: string }) =>
      leastOf(found(kinds.get(account), 'time-bank.account-missing'));
    return bookOnce(ports, {
      base: `reversal ${transfer.id}`,
      by: actor.id,
      planned: async () => ({
        kind: 'reversal',
        entries: reversed(transfer.entries, limitOf),
        reverses: transfer.id,
        reason,
      }),
    });
  },
});
