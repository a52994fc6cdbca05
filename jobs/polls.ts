import { remindVoters, tellPoll } from '../src/features/broadcasts/index.ts';
import { closeDue, openDue, remindVotersDue, sealDue, type PollNews } from '../src/features/polls/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

const tell = (news: PollNews): Reaction =>
  reaction(`polls.${news}`, tellPoll, (happening) => ({ pollId: happening.subject, news }));

export const pollsReactions: readonly Reaction[] = [
  tell('announced'),
  tell('papers-added'),
  tell('opened'),
  tell('closed'),
  tell('withdrawn'),
  reaction('polls.reminder-due', remindVoters, ({ subject }) => ({ pollId: subject })),
];

export const pollsJobs: readonly ScheduledJob[] = [
  scheduled(openDue, { everyMs: 5000 }, {}),
  scheduled(closeDue, { everyMs: 5000 }, {}),
  scheduled(sealDue, { everyMs: 5000 }, {}),
  scheduled(remindVotersDue, { everyMs: 60_000 }, {}),
];
