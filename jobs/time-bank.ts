import { TIME_BANK } from '../config/volunteers/time-bank.ts';
import { tellHours } from '../src/features/broadcasts/index.ts';
import { finishBegun } from '../src/features/time-bank/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

export const timeBankReactions: readonly Reaction[] = [
  reaction('time-bank.booked', tellHours, ({ subject }) => ({ transferId: subject })),
];

export const timeBankJobs: readonly ScheduledJob[] = [scheduled(finishBegun, { everyMs: TIME_BANK.lookEveryMs }, {})];
