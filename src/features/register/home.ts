import { ensure, found, type RegionPath } from '../../kernel/index.ts';
import { communityOf, isNeighbourhood, type RegionStore } from '../regions/index.ts';

/** Goes on with a community or village: each keeps one register for all that lies in it. */
export async function ensureHome(regions: RegionStore, path: RegionPath): Promise<void> {
  const region = found(await regions.find(path), 'regions.missing');
  ensure(isNeighbourhood(region.kind) && (await communityOf(regions, path)) === path, 'register.community-needed');
}
