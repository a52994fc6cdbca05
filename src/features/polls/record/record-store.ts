import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { PollRecord } from './record.ts';

export type PollRecordStore = ReturnType<typeof pollRecordStore>;

/** A record as it is kept; the id is the poll's and the round that counted it. */
export interface KeptRecord {
  readonly id: string;
  readonly record: PollRecord;
}

/** Keeps what is published of polls that were counted. */
export const pollRecordStore = (parts: StoreParts) =>
  aggregateStore<KeptRecord>(parts, 'pollRecords', { record: Schema.Types.Mixed }, []);
