import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { DELIVERIES, type Delivery, type DeliveryResult } from './delivery.ts';

export type DeliveryStore = ReturnType<typeof deliveryStore>;

/** Keeps the delivery log of paper ballots. */
export function deliveryStore(parts: StoreParts) {
  const store = aggregateStore<Delivery>(
    parts,
    'ballotDeliveries',
    { poll: String, elector: String, attempts: [Schema.Types.Mixed], result: String },
    [[{ poll: 1, elector: 1 }], [{ poll: 1, result: 1 }]],
  );
  return {
    ...store,
    /** Of a poll in the order of the electors; a page starts after the elector `after`. */
    ofPoll: (poll: string, { after, limit }: { readonly after: string; readonly limit: number }): Promise<Delivery[]> =>
      store.findWhere({ poll, elector: { $gt: after } }, { sort: { elector: 1 }, limit }),
    /** The electors whose ballot stands as one of these, in the order of their ids. */
    async electorsWith(poll: string, results: readonly DeliveryResult[]): Promise<string[]> {
      const rows = await store.model
        .find({ poll, result: { $in: [...results] } }, { elector: 1, _id: 0 })
        .sort({ elector: 1 })
        .lean<{ elector: string }[]>();
      return rows.map(({ elector }) => elector);
    },
    /** How many ballots stand how. */
    async totals(poll: string): Promise<Record<DeliveryResult, number>> {
      const counts = await Promise.all(
        DELIVERIES.map(async (result) => [result, await store.model.countDocuments({ poll, result })] as const),
      );
      return Object.fromEntries(counts) as Record<DeliveryResult, number>;
    },
  };
}
