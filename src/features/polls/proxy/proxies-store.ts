import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { PollProxies } from './authorisation.ts';

export type ProxiesStore = ReturnType<typeof proxiesStore>;

/** Keeps who votes for whom: those of one poll together, so that nobody comes to more voters than they may. */
export function proxiesStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<PollProxies>(parts, 'pollProxies', { authorisations: [Mixed] }, [
    [{ 'authorisations.proxy': 1 }],
  ]);
  return {
    ...store,
    /** Polls in which any of these residents votes for somebody. */
    namingProxy: (residents: readonly string[]): Promise<PollProxies[]> =>
      store.findWhere({ 'authorisations.proxy': { $in: [...residents] } }, { sort: { _id: -1 }, limit: 1000 }),
  };
}
