import { tellService } from '../src/features/broadcasts/index.ts';
import { bookRecord, enterRecord, noteReversal } from '../src/features/service-records/index.ts';
import { reaction, type Reaction } from './define.ts';

export const serviceRecordsReactions: readonly Reaction[] = [
  reaction('service-records.begun', enterRecord, ({ subject }) => ({ recordId: subject })),
  reaction('service-records.word-asked', tellService, ({ subject }) => ({ recordId: subject })),
  reaction('time-bank.booked', noteReversal, ({ subject }) => ({ transferId: subject })),
  reaction('service-records.confirmed', bookRecord, ({ subject }) => ({ recordId: subject })),
];
