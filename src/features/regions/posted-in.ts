import type { RegionPath } from '../../kernel/index.ts';
import type { RegionStore } from './region-store.ts';

/** What a notice on paper says of the region it hangs in. */
export interface Posted {
  /** 青杨区梧桐街道桂花社区 */
  readonly place: string;
  readonly dutyPhone?: string;
}

/** The full name of a region and whom to call there. */
export async function postedIn(regions: RegionStore, path: RegionPath): Promise<Posted> {
  const chain = await regions.chainOf(path);
  const phone = chain.find(({ dutyPhone }) => dutyPhone !== undefined)?.dutyPhone;
  const names = chain.toReversed().map(({ name }) => name);
  return { place: names.join(''), ...(phone !== undefined && { dutyPhone: phone }) };
}
