import { followJoined as activitiesFollow } from '../src/features/activities/index.ts';
import { followJoined as broadcastsFollow } from '../src/features/broadcasts/index.ts';
import { followJoined as elderHelpFollow } from '../src/features/elder-help/index.ts';
import { followJoined as hallsFollow } from '../src/features/halls/index.ts';
import { followJoined as hearingsFollow } from '../src/features/hearings/index.ts';
import { followJoined as listingsFollow, takeOutUnagreed } from '../src/features/listings/index.ts';
import { followJoined as needsFollow } from '../src/features/needs/index.ts';
import { rollsFollowJoined } from '../src/features/polls/index.ts';
import { followJoined as registerFollow } from '../src/features/register/index.ts';
import { followJoined as proceduresFollow } from '../src/features/procedures/index.ts';
import { followJoined as statementsFollow } from '../src/features/statements/index.ts';
import { followJoined as teamsFollow } from '../src/features/teams/index.ts';
import { followJoined as serviceRecordsFollow } from '../src/features/service-records/index.ts';
import { followJoined as timeBankFollow } from '../src/features/time-bank/index.ts';
import { OWN_DATA } from '../config/people/own-data.ts';
import { erase, eraseRests, takeOver } from '../src/features/residents/index.ts';
import { reaction, scheduled, type Cause, type Reaction, type ScheduledJob } from './define.ts';

export const residentsReactions: readonly Reaction[] = [
  reaction('residents.joined', takeOver, whose),
  reaction('residents.joined', needsFollow, whose),
  reaction('residents.joined', activitiesFollow, whose),
  reaction('residents.joined', elderHelpFollow, whose),
  reaction('residents.joined', teamsFollow, whose),
  reaction('residents.joined', statementsFollow, whose),
  reaction('residents.joined', proceduresFollow, whose),
  reaction('residents.joined', hearingsFollow, whose),
  reaction('residents.joined', timeBankFollow, whose),
  reaction('residents.joined', serviceRecordsFollow, whose),
  reaction('residents.joined', hallsFollow, whose),
  reaction('residents.joined', registerFollow, whose),
  reaction('residents.joined', rollsFollowJoined, whose),
  reaction('residents.joined', listingsFollow, whose),
  reaction('residents.joined', broadcastsFollow, whose),
  reaction('residents.left', erase, whose),
  reaction('residents.consent-withdrawn', takeOutUnagreed, whose),
];

export const residentsJobs: readonly ScheduledJob[] = [scheduled(eraseRests, { everyMs: OWN_DATA.lookEveryMs }, {})];

function whose({ subject }: Cause) {
  return { residentId: subject };
}
