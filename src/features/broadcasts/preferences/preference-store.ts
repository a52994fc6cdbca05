import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';

export type PreferenceStore = ReturnType<typeof preferenceStore>;

/** What a resident wants to be told. The id is the resident's. */
export interface Preference {
  readonly id: string;
  /** Since when they want no broadcasts; those that the law asks for come nevertheless. */
  readonly optedOutAt?: Date;
  readonly changedAt: Date;
}

export function preferenceStore(parts: StoreParts) {
  const store = aggregateStore<Preference>(parts, 'preferences', { optedOutAt: Date, changedAt: Date });
  return {
    ...store,
    async forget(resident: string): Promise<void> {
      await store.model.deleteOne({ _id: resident, 'outbox.0': { $exists: false } });
    },
    /** Which of these want no broadcasts. */
    async optedOutAmong(residents: readonly string[]): Promise<Set<string>> {
      const rows = await store.findWhere(
        { _id: { $in: [...residents] }, optedOutAt: { $gt: new Date(0) } },
        { limit: residents.length },
      );
      return new Set(rows.map(({ id }) => id));
    },
  };
}
