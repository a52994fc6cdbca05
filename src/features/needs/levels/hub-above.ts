import type { RegionPath } from '../../../kernel/index.ts';
import { communityOf, pathsUp, type RegionStore } from '../../regions/index.ts';

/** The hub above the one that serves the region: of a building's community the street's; of the district itself. */
export async function hubAbove(regions: RegionStore, region: RegionPath): Promise<RegionPath> {
  const community = await communityOf(regions, region);
  return pathsUp(community)[1] ?? community;
}
