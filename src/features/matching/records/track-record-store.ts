import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { changedSince } from '../../../platform/changed-since.ts';
import type { TrackRecord } from './track-record.ts';

export type TrackRecordStore = ReturnType<typeof trackRecordStore>;

export function trackRecordStore(parts: StoreParts) {
  const store = aggregateStore<TrackRecord>(
    parts,
    'trackRecords',
    { waiting: Number, marks: Schema.Types.Mixed, at: Date, changedAt: Date },
    [[{ changedAt: 1 }]],
  );
  return { ...store, changedSince: changedSince(store) };
}
