import { tellCandidateWords, tellElection, tellNominee } from '../../src/features/broadcasts/index.ts';
import { carryOnElection, ELECTION_NEWS, settleElection, type WordsNews } from '../../src/features/polls/index.ts';
import { reaction, type Reaction } from '../define.ts';

const tellWords = (happened: string, news: WordsNews): Reaction =>
  reaction(`polls.${happened}`, tellCandidateWords, ({ subject, facts }) => ({
    electionId: subject,
    entry: String(facts.entry),
    news,
  }));

export const electionsReactions: readonly Reaction[] = [
  ...ELECTION_NEWS.map((news) =>
    reaction(`polls.${news}`, tellElection, ({ subject }) => ({ electionId: subject, news })),
  ),
  reaction('polls.nominated', tellNominee, ({ subject, facts }) => ({
    electionId: subject,
    entry: String(facts.entry),
  })),
  tellWords('candidacy-agreed', 'waiting'),
  tellWords('candidate-reworded', 'waiting'),
  tellWords('candidate-words-refused', 'refused'),
  reaction('polls.candidates-listed', carryOnElection, ({ subject }) => ({ electionId: subject })),
  reaction('polls.closed', settleElection, ({ subject }) => ({ pollId: subject })),
];
