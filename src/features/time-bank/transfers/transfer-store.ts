import { Schema } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Entry, Transfer } from './transfer.ts';

export type TransferStore = ReturnType<typeof transferStore>;

/** Keeps the book of the time banks. */
export function transferStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Transfer>(
    parts,
    'timeTransfers',
    {
      kind: String,
      banks: [String],
      entries: [Mixed],
      state: String,
      tokens: Mixed,
      why: String,
      by: String,
      at: Date,
      about: String,
      reverses: String,
      reason: String,
    },
    [
      [{ 'entries.account': 1, at: -1, _id: -1 }],
      [{ banks: 1, at: -1, _id: -1 }],
      [{ state: 1, at: 1 }],
      [{ about: 1 }, { partialFilterExpression: { about: { $gt: '' } } }],
    ],
  );
  const inBook = { state: { $in: ['booked', 'settled'] } };

  return {
    ...store,
    /** What was booked on an account, or in a bank, latest first; a page starts after the last one of the page before. */
    latest: (
      of: { readonly account: string } | { readonly bank: RegionPath },
      { after, limit }: { readonly after: Pick<Transfer, 'id' | 'at'> | null; readonly limit: number },
    ): Promise<Transfer[]> =>
      store.findWhere(
        {
          ...('account' in of ? { 'entries.account': of.account } : { banks: of.bank }),
          ...inBook,
          ...(after !== null && { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }),
        },
        { sort: { at: -1, _id: -1 }, limit },
      ),
    /** What was begun before and is not finished. */
    unfinishedSince: (before: Date, limit: number): Promise<Transfer[]> =>
      store.findWhere({ state: { $in: ['pending', 'booked'] }, at: { $lte: before } }, { sort: { at: 1 }, limit }),
    /** Every line of the book of these banks, one transfer after the other; of all banks without. */
    async *lines(bank?: RegionPath): AsyncGenerator<readonly Entry[]> {
      const filter = { ...(bank !== undefined && { banks: bank }), ...inBook };
      const rows = store.model.find(filter, { entries: 1 }).lean<{ readonly entries: readonly Entry[] }[]>();
      for await (const { entries } of rows.cursor({ batchSize: 1000 })) yield entries as readonly Entry[];
    },
    /** The sum of what the book says of one account, in minutes. */
    async sumOf(account: string): Promise<number> {
      let sum = 0;
      const rows = store.model.find({ 'entries.account': account, ...inBook }, { entries: 1 }).lean();
      for await (const { entries } of rows.cursor({ batchSize: 1000 }))
        for (const line of entries as readonly Entry[]) if (line.account === account) sum += line.minutes;
      return sum;
    },
  };
}
