import { TIME_BANK } from '../config/volunteers/time-bank.ts';
import { finishBegun } from '../src/features/time-bank/index.ts';
import { scheduled, type ScheduledJob } from './define.ts';

export const timeBankJobs: readonly ScheduledJob[] = [scheduled(finishBegun, { everyMs: TIME_BANK.lookEveryMs }, {})];
