import type { RegionPath } from '../../../kernel/index.ts';

/** Who is on duty for a region, first to be called first; its id is the region's path. */
export interface DutyList {
  readonly id: RegionPath;
  readonly members: readonly string[];
}
