import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { CheckIn } from './check-in.ts';

export type CheckInStore = ReturnType<typeof checkInStore>;

/** Keeps who was where: one for each person and activity, whichever way and however often they checked in. */
export function checkInStore(parts: StoreParts) {
  const store = aggregateStore<CheckIn>(
    parts,
    'checkIns',
    {
      activity: String,
      region: String,
      resident: String,
      way: String,
      by: String,
      cameAt: Date,
      leftAt: Date,
      isStruck: Boolean,
      log: [Schema.Types.Mixed],
    },
    [[{ activity: 1, cameAt: 1 }], [{ resident: 1 }, { partialFilterExpression: { resident: { $gt: '' } } }]],
  );
  return {
    ...store,
    /** Those of an activity that count and those taken back, in the order in which they came. */
    ofActivity: (activity: string): Promise<CheckIn[]> =>
      store.findWhere({ activity }, { sort: { cameAt: 1 }, limit: 20_000 }),
    ofResident: (resident: string, limit = 10_000): Promise<CheckIn[]> =>
      store.findWhere({ resident: { $eq: resident, $gt: '' } }, { limit }),
  };
}
