import { Schema } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { emptyDutyList, type DutyList } from './duty-list.ts';

export type DutyListStore = ReturnType<typeof dutyListStore>;

/** Keeps one duty list, with its rota, for each region that has one. */
export function dutyListStore(parts: StoreParts) {
  const store = aggregateStore<DutyList>(parts, 'duty-lists', { members: [String], rota: Schema.Types.Mixed });
  return {
    ...store,
    /** The region's list; an empty one where there is none. */
    async of(region: RegionPath): Promise<DutyList> {
      return (await store.find(region)) ?? emptyDutyList(region);
    },
  };
}
