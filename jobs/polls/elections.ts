import { tellElection, tellNominee } from '../../src/features/broadcasts/index.ts';
import { carryOnElection, ELECTION_NEWS, settleElection } from '../../src/features/polls/index.ts';
import { reaction, type Reaction } from '../define.ts';

export const electionsReactions: readonly Reaction[] = [
  ...ELECTION_NEWS.map((news) =>
    reaction(`polls.${news}`, tellElection, ({ subject }) => ({ electionId: subject, news })),
  ),
  reaction('polls.nominated', tellNominee, ({ subject, facts }) => ({
    electionId: subject,
    entry: String(facts.entry),
  })),
  reaction('polls.candidates-listed', carryOnElection, ({ subject }) => ({ electionId: subject })),
  reaction('polls.closed', settleElection, ({ subject }) => ({ pollId: subject })),
];
