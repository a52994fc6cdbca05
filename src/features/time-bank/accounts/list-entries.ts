import { z } from 'zod';
import { defineUseCase, pageInput } from '../../../kernel/index.ts';
import type { TransferStore } from '../transfers/transfer-store.ts';
import { readTransferCursor, transferPage } from '../transfers/page.ts';
import type { TimeAccountStore } from './account-store.ts';
import { ownAccount } from './own-account.ts';

interface Ports {
  readonly timeAccounts: TimeAccountStore;
  readonly timeTransfers: TransferStore;
}

/** What was booked on one's own account, latest first. */
export const listTimeEntries = defineUseCase({
  name: 'time-bank.list-entries',
  input: z.object(pageInput),
  async run({ timeAccounts, timeTransfers }: Ports, actor, { after, limit }) {
    const { id } = await ownAccount(timeAccounts, actor);
    const rows = await timeTransfers.latest({ account: id }, { after: readTransferCursor(after), limit: limit + 1 });
    const { items, next } = transferPage(rows, limit);
    return {
      items: items.map((transfer) => ({
        transfer,
        minutes: transfer.entries.find(({ account }) => account === id)?.minutes ?? 0,
      })),
      next,
    };
  },
});
