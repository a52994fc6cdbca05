import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { emptyRecord, MARKS, note } from './track-record.ts';
import type { TrackRecordStore } from './track-record-store.ts';

interface Ports {
  readonly trackRecords: TrackRecordStore;
  readonly clock: Clock;
}

/** What an offer came to goes into the record of its service, once for each cause. */
export const noteAnswer = defineUseCase({
  name: 'matching.note-answer',
  input: z.object({
    service: z.string().nullable(),
    mark: z.enum(MARKS).nullable(),
    waiting: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    at: z.iso.datetime().transform((moment) => new Date(moment)),
  }),
  async run({ trackRecords, clock }: Ports, actor, { service, ...noted }, { cause }) {
    allow(isSystem(actor), 'matching.system-only');
    if (service === null || (noted.mark === null && noted.waiting === 0)) return;

    const now = clock();
    await trackRecords.insert(emptyRecord(service, noted.at), []);
    await trackRecords.change(service, (record) => ({ next: note(record, noted, now), result: undefined }), { cause });
  },
});
