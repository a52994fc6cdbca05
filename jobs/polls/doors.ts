import { tellAssistedVote } from '../../src/features/broadcasts/index.ts';
import { reaction, type Reaction } from '../define.ts';

export const doorsReactions: readonly Reaction[] = [
  reaction('polls.vote-assisted', tellAssistedVote, ({ subject }) => ({ voteId: subject })),
];
