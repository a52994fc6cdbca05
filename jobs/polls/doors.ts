import { tellAssistedVote, tellChallenge } from '../../src/features/broadcasts/index.ts';
import type { ChallengeNews } from '../../src/features/polls/index.ts';
import { reaction, type Reaction } from '../define.ts';

const tell = (happened: string, news: ChallengeNews): Reaction =>
  reaction(`polls.ballot-${happened}`, tellChallenge, ({ subject, facts }) => ({
    pollId: subject,
    challengeId: String(facts.challenge),
    news,
  }));

export const doorsReactions: readonly Reaction[] = [
  reaction('polls.vote-assisted', tellAssistedVote, ({ subject }) => ({ voteId: subject })),
  tell('challenged', 'made'),
  tell('challenge-ruled', 'ruled'),
];
