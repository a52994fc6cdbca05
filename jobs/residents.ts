import { takeOver } from '../src/features/residents/index.ts';
import { reaction, type Reaction } from './define.ts';

export const residentsReactions: readonly Reaction[] = [
  reaction('residents.joined', takeOver, (joined) => ({ residentId: joined.subject })),
];
