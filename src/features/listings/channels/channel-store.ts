import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { pathsUp } from '../../regions/index.ts';
import type { PublicationChannel } from './channel.ts';

export type PublicationChannelStore = ReturnType<typeof publicationChannelStore>;

export function publicationChannelStore(parts: StoreParts) {
  const store = aggregateStore<PublicationChannel>(
    parts,
    'publication-channels',
    { region: String, kind: String, name: String, address: String, registeredAt: Date, closedAt: Date },
    [[{ region: 1, _id: 1 }]],
  );
  return {
    ...store,
    /** Those that serve the region, closed ones included, by id from just after `after`. */
    serving: (region: RegionPath, after: string, limit: number): Promise<PublicationChannel[]> =>
      store.findWhere({ region: { $in: pathsUp(region) }, _id: { $gt: after } }, { limit }),
  };
}
