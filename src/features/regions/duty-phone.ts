import type { RegionPath } from '../../kernel/index.ts';
import type { RegionStore } from './region-store.ts';

/** Whom to ring in danger: the nearest one, a community's own before the district's; where the place is unknown, a district's. */
export async function dutyPhoneOf(regions: RegionStore, place: RegionPath | undefined): Promise<string | undefined> {
  const near = place === undefined ? await regions.children(null) : await regions.chainOf(place);
  return near.find(({ dutyPhone }) => dutyPhone !== undefined)?.dutyPhone;
}
