import type { HappeningDraft } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { isDuplicateKey } from '../../../platform/mongo.ts';
import type { Account } from './account.ts';

export type AccountStore = ReturnType<typeof accountStore>;

/** Keeps console accounts; a resident has one at most. */
export function accountStore(parts: StoreParts) {
  const store = aggregateStore<Account>(
    parts,
    'accounts',
    { residentId: String, passwordHash: String, changedAt: Date },
    [[{ residentId: 1 }, { unique: true }]],
  );
  return {
    ...store,
    /** @returns the account of that name, new or not; null when the resident has another one */
    async open(account: Account, happenings: readonly HappeningDraft[]): Promise<Account | null> {
      try {
        return await store.insert(account, happenings);
      } catch (error) {
        if (isDuplicateKey(error, 'residentId')) return null;
        throw error;
      }
    },
    /** Deletes it once all that happened to it was told. */
    async remove(id: string): Promise<void> {
      await store.model.deleteOne({ _id: id, 'outbox.0': { $exists: false } });
    },
    async of(residentId: string): Promise<Account | null> {
      const [account] = await store.findWhere({ residentId }, { limit: 1 });
      return account ?? null;
    },
  };
}
