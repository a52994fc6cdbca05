import type { RegionPath } from '../../kernel/index.ts';
import { isNeighbourhood } from './region.ts';
import type { RegionStore } from './region-store.ts';

/** The community or village a region lies in; a street or district, which lies in none, stands for itself. */
export async function communityOf(regions: RegionStore, path: RegionPath): Promise<RegionPath> {
  const chain = await regions.chainOf(path);
  return chain.findLast(({ kind }) => isNeighbourhood(kind))?.id ?? path;
}
