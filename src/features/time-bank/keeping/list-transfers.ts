import { z } from 'zod';
import { allow, defineUseCase, pageInput } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayKeepBank } from '../policy.ts';
import { readTransferCursor, transferPage } from '../transfers/page.ts';
import type { TransferStore } from '../transfers/transfer-store.ts';

/** The book of a region's time bank, latest first; accounts by id, without the people. */
export const listTransfers = defineUseCase({
  name: 'time-bank.list-transfers',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ timeTransfers }: { readonly timeTransfers: TransferStore }, actor, { region, after, limit }) {
    allow(mayKeepBank(actor, region), 'time-bank.not-steward');
    const rows = await timeTransfers.latest({ bank: region }, { after: readTransferCursor(after), limit: limit + 1 });
    return transferPage(rows, limit);
  },
});
