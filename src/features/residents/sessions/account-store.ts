import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Account } from './account.ts';

export type AccountStore = ReturnType<typeof accountStore>;

/** Keeps console accounts; a resident has one at most. */
export const accountStore = (parts: StoreParts) =>
  aggregateStore<Account>(parts, 'accounts', { residentId: String, passwordHash: String, changedAt: Date }, [
    [{ residentId: 1 }, { unique: true }],
  ]);
