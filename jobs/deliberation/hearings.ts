import { tellHearing } from '../../src/features/broadcasts/index.ts';
import { freezeDue, HEARING_NEWS, remindDue, type HearingNews } from '../../src/features/hearings/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from '../define.ts';

const tell = (news: HearingNews): Reaction =>
  reaction(`hearings.${news}`, tellHearing, ({ subject, facts: { question, stepsIn } }) => ({
    hearingId: subject,
    news,
    ...(typeof question === 'number' && { question }),
    ...(typeof stepsIn === 'string' && { stepsIn }),
  }));

export const hearingsReactions: readonly Reaction[] = HEARING_NEWS.map(tell);

export const hearingsJobs: readonly ScheduledJob[] = [
  scheduled(freezeDue, { everyMs: 5000 }, {}),
  scheduled(remindDue, { everyMs: 60_000 }, {}),
];
