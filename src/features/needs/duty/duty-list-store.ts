import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { DutyList } from './duty-list.ts';

export type DutyListStore = ReturnType<typeof dutyListStore>;

/** Keeps one duty list for each region that has one. */
export function dutyListStore(parts: StoreParts) {
  const store = aggregateStore<DutyList>(parts, 'duty-lists', { members: [String] });
  return {
    ...store,
    /** The ids of those on the region's list, in order. */
    async membersOf(region: RegionPath): Promise<readonly string[]> {
      return (await store.find(region))?.members ?? [];
    },
  };
}
