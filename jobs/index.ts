/** Everything that runs unattended: reactions to happenings and scheduled jobs. */
import type { Reaction, ScheduledJob } from './define.ts';
import { broadcastsJobs, broadcastsReactions } from './broadcasts.ts';
import { activitiesJobs, activitiesReactions } from './activities.ts';
import { directoryReactions } from './directory.ts';
import { pollsJobs, pollsReactions } from './polls.ts';
import { levelsJobs, levelsReactions } from './levels.ts';
import { listingsReactions } from './listings.ts';
import { matchingJobs, matchingReactions } from './matching.ts';
import { needsJobs, needsReactions } from './needs.ts';
import { serviceRecordsReactions } from './service-records.ts';
import { elderHelpJobs, elderHelpReactions } from './volunteers/elder-help.ts';
import { timeBankJobs, timeBankReactions } from './time-bank.ts';
import { doorsReactions } from './polls/doors.ts';
import { electionsReactions } from './polls/elections.ts';
import { rollsReactions } from './polls/rolls.ts';
import { proceduresJobs, proceduresReactions } from './deliberation/procedures.ts';
import { hearingsJobs, hearingsReactions } from './deliberation/hearings.ts';
import { statementsJobs, statementsReactions } from './deliberation/statements.ts';
import { residentsJobs, residentsReactions } from './residents.ts';

export const REACTIONS: readonly Reaction[] = [
  ...residentsReactions,
  ...pollsReactions,
  ...rollsReactions,
  ...doorsReactions,
  ...electionsReactions,
  ...statementsReactions,
  ...proceduresReactions,
  ...hearingsReactions,
  ...activitiesReactions,
  ...serviceRecordsReactions,
  ...elderHelpReactions,
  ...timeBankReactions,
  ...directoryReactions,
  ...needsReactions,
  ...levelsReactions,
  ...matchingReactions,
  ...listingsReactions,
  ...broadcastsReactions,
];

export const SCHEDULED: readonly ScheduledJob[] = [
  ...pollsJobs,
  ...statementsJobs,
  ...proceduresJobs,
  ...hearingsJobs,
  ...activitiesJobs,
  ...elderHelpJobs,
  ...timeBankJobs,
  ...needsJobs,
  ...levelsJobs,
  ...matchingJobs,
  ...broadcastsJobs,
  ...residentsJobs,
];
