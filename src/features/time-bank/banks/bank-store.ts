import { Schema } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { pathsUp } from '../../regions/index.ts';
import type { Bank } from './bank.ts';

export type TimeBankStore = ReturnType<typeof timeBankStore>;

/** Keeps which regions have a time bank, and by which rules. */
export function timeBankStore(parts: StoreParts) {
  const store = aggregateStore<Bank>(parts, 'timeBanks', {
    rules: String,
    rulesVersion: Number,
    state: String,
    partners: [Schema.Types.Mixed],
    openedAt: Date,
  });
  return {
    ...store,
    /** The bank that serves a region: its own, else the nearest further up; null where there is none. */
    async serving(region: RegionPath): Promise<Bank | null> {
      const banks = await Promise.all(pathsUp(region).map((path) => store.find(path)));
      return banks.find((bank) => bank?.state === 'open') ?? null;
    },
  };
}
