/** Regions: the tree of district, street, community or village, grid and building that everything else is placed in. */
export { addRegion } from './add-region.ts';
export { communityOf } from './community-of.ts';
export { dutyPhoneOf } from './duty-phone.ts';
export { listChildren } from './list-children.ts';
export { viewRegion } from './view-region.ts';
export { regionPath } from './region-path.ts';
export { regionStore, type RegionStore } from './region-store.ts';
export { postedIn, type Posted } from './posted-in.ts';
export * from './policy.ts';
export * from './region.ts';
