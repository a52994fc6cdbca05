import type { RegionPath } from '../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { pathsUp, type Region } from './region.ts';

export type RegionStore = ReturnType<typeof regionStore>;

/** Keeps the region tree; a region's id is its path. */
export function regionStore(parts: StoreParts) {
  const store = aggregateStore<Region>(
    parts,
    'regions',
    { name: String, kind: String, parent: String, dutyPhone: String },
    [[{ parent: 1, _id: 1 }]],
  );
  return {
    ...store,
    /** The regions directly below; of null: the districts. A page starts after the id `after`. */
    children: (parent: RegionPath | null, { after = '', limit = 1000 } = {}): Promise<Region[]> =>
      store.findWhere({ parent, _id: { $gt: after } }, { sort: { _id: 1 }, limit }),
    /** The region and everything below it but buildings, which are many and offer nothing of their own. */
    placesIn(path: RegionPath, limit: number): Promise<Region[]> {
      return store.findWhere({ _id: { $gte: path, $lt: `${path}\uffff` }, kind: { $ne: 'building' } }, { limit });
    },
    /** The region and everything below it, in order of path. */
    below: (path: RegionPath, limit: number): Promise<Region[]> =>
      store.findWhere({ _id: { $gte: path, $lt: `${path}\uffff` } }, { sort: { _id: 1 }, limit }),
    /** The region and those above it, nearest first; unknown ones are left out. */
    async chainOf(path: RegionPath): Promise<Region[]> {
      const chain = await Promise.all(pathsUp(path).map((id) => store.find(id)));
      return chain.filter((region) => region !== null);
    },
  };
}
