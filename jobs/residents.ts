import { followJoined as activitiesFollow } from '../src/features/activities/index.ts';
import { followJoined as broadcastsFollow } from '../src/features/broadcasts/index.ts';
import { followJoined as hallsFollow } from '../src/features/halls/index.ts';
import { followJoined as needsFollow } from '../src/features/needs/index.ts';
import { takeOver } from '../src/features/residents/index.ts';
import { reaction, type Cause, type Reaction } from './define.ts';

export const residentsReactions: readonly Reaction[] = [
  reaction('residents.joined', takeOver, whoWasJoined),
  reaction('residents.joined', needsFollow, whoWasJoined),
  reaction('residents.joined', activitiesFollow, whoWasJoined),
  reaction('residents.joined', hallsFollow, whoWasJoined),
  reaction('residents.joined', broadcastsFollow, whoWasJoined),
];

function whoWasJoined({ subject }: Cause) {
  return { residentId: subject };
}
