import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import { pathsUp } from '../../regions/index.ts';
import type { ServiceRecord } from './record.ts';

export type ServiceRecordStore = ReturnType<typeof serviceRecordStore>;

/** Keeps what volunteers served. */
export function serviceRecordStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<ServiceRecord>(
    parts,
    'serviceRecords',
    {
      number: Number,
      region: String,
      volunteer: String,
      project: String,
      content: String,
      place: String,
      startedAt: Date,
      endedAt: Date,
      minutes: Number,
      served: String,
      activity: String,
      team: String,
      recordedBy: String,
      recordedAt: Date,
      confirmed: Mixed,
      state: String,
      why: String,
      log: [Mixed],
      booking: Mixed,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ volunteer: 1, startedAt: -1 }],
      [{ served: 1, startedAt: -1 }, { partialFilterExpression: { served: { $gt: '' } } }],
      [{ regions: 1, startedAt: 1 }],
    ],
    { pathsOf: ({ region }) => pathsUp(region) },
  );
  return {
    ...store,
    insertNumbered: (record: Omit<ServiceRecord, 'number'>, happenings: readonly HappeningDraft[]) =>
      insertNumbered(store, record, happenings),
    async numbered(number: number): Promise<ServiceRecord | null> {
      const [record] = await store.findWhere({ number }, { limit: 1 });
      return record ?? null;
    },
    /** Somebody's services that were not refused, latest first. */
    ofVolunteer: (
      volunteer: string,
      {
        from,
        until,
        limit,
      }: { readonly from?: Date | undefined; readonly until?: Date | undefined; readonly limit: number },
    ): Promise<ServiceRecord[]> =>
      store.findWhere(
        {
          volunteer,
          state: { $in: ['claimed', 'confirmed'] },
          ...((from ?? until) !== undefined && {
            startedAt: { ...(from && { $gte: from }), ...(until && { $lt: until }) },
          }),
        },
        { sort: { startedAt: -1 }, limit },
      ),
    /** What waits for the word of somebody who served, or was served. */
    async awaiting(resident: string, limit: number): Promise<ServiceRecord[]> {
      const [asVolunteer, asServed] = await Promise.all([
        store.findWhere(
          { volunteer: resident, state: 'claimed', 'confirmed.volunteer': null },
          { sort: { startedAt: 1 }, limit },
        ),
        store.findWhere(
          { served: { $eq: resident, $gt: '' }, state: 'claimed', 'confirmed.other': null },
          { sort: { startedAt: 1 }, limit },
        ),
      ]);
      return [...asVolunteer, ...asServed];
    },
    /** What was served in the region and below in this time. */
    within: (region: RegionPath, from: Date, until: Date, limit: number): Promise<ServiceRecord[]> =>
      store.findWhere(
        { regions: region, startedAt: { $gte: from, $lt: until }, state: { $in: ['claimed', 'confirmed'] } },
        { sort: { startedAt: 1 }, limit },
      ),
    /** Everything that names somebody as volunteer or served, some at a time. */
    naming: (resident: string, limit = 10_000): Promise<ServiceRecord[]> =>
      store.findWhere({ $or: [{ volunteer: resident }, { served: resident }] }, { limit }),
  };
}
