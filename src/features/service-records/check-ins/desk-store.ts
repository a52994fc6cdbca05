import { randomBytes } from 'node:crypto';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';

export type CheckInDeskStore = ReturnType<typeof checkInDeskStore>;

/** What the codes and words of an activity follow from. */
interface Desk {
  readonly id: string;
  readonly key: string;
}

/** Keeps the key of each activity at which people check in; it is drawn when it is first needed. */
export function checkInDeskStore(parts: StoreParts) {
  const store = aggregateStore<Desk>(parts, 'checkInDesks', { key: String });
  return {
    ...store,
    /** The key of the activity: the same one for every process. */
    async keyOf(activity: string): Promise<string> {
      const known = await store.find(activity);
      if (known !== null) return known.key;
      return (await store.insert({ id: activity, key: randomBytes(32).toString('base64url') }, [])).key;
    },
  };
}
