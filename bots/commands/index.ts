/** Every command, in the order in which they are tried. */
import type { Command } from '../command.ts';
import { DIALOGUES } from '../dialogues/index.ts';
import { alertsCommands } from './danger/alerts.ts';
import { broadcastsCommands } from './broadcasts.ts';
import { moderationCommands } from './deliberation/moderation.ts';
import { proceduresCommands } from './deliberation/procedures.ts';
import { clerkCommands } from './deliberation/clerk.ts';
import { hearingCallingCommands } from './deliberation/hearing-calling.ts';
import { hearingStepsCommands } from './deliberation/hearing-steps.ts';
import { hearingsCommands } from './deliberation/hearings.ts';
import { statementsCommands } from './deliberation/statements.ts';
import { directoryCommands } from './directory/services.ts';
import { clocksCommands } from './staff/clocks.ts';
import { cancelCommand, interruptionCommands, moreCommand, smallTalkCommands } from './chat.ts';
import { dangerCommand } from './danger/danger.ts';
import { helpCommand } from './help/help.ts';
import { handoverCommands, personCommands } from './handovers.ts';
import { mergingCommands } from './merging.ts';
import { listsCommands } from './jielong/lists.ts';
import { listingsCommands } from './listings/listings.ts';
import { needIntakeCommand, needsCommands, numberedNeedCommand } from './needs.ts';
import { offersCommands } from './offers.ts';
import { preferencesCommands } from './preferences.ts';
import { pollsCommands } from './polls.ts';
import { challengesCommands } from './polls/challenges.ts';
import { doorsCommands } from './polls/doors.ts';
import { attendanceCommands } from './polls/attendance.ts';
import { meetingsCommands } from './polls/meetings.ts';
import { newQuestionsCommands } from './polls/new-questions.ts';
import { candidateWordsCommands } from './polls/candidate-words.ts';
import { electionStepsCommands } from './polls/election-steps.ts';
import { electionsCommands } from './polls/elections.ts';
import { rollsCommands } from './polls/rolls.ts';
import { activitiesCommands } from './activities.ts';
import { checkInsCommands } from './volunteers/check-ins.ts';
import { serviceRecordsCommands } from './volunteers/service-records.ts';
import { visitHelpingCommands } from './volunteers/visits/helping.ts';
import { visitSteeringCommands } from './volunteers/visits/steering.ts';
import { timeBankCommands } from './volunteers/time-bank.ts';
import { residentsCommands } from './residents.ts';
import { roomsCommands } from './rooms.ts';
import { undeliveredCommands } from './undelivered.ts';
import { workCommands } from './work.ts';

/** Free text, which is taken for a need, comes last. */
const OFFERED: readonly Command[] = [
  ...visitSteeringCommands,
  ...visitHelpingCommands,
  ...residentsCommands,
  ...rollsCommands,
  ...challengesCommands,
  ...doorsCommands,
  // 报名听证 and 确认笔录 are theirs, before activities and needs take 报名 and 确认.
  ...hearingCallingCommands,
  ...hearingsCommands,
  ...hearingStepsCommands,
  ...clerkCommands,
  ...meetingsCommands,
  ...newQuestionsCommands,
  ...electionStepsCommands,
  ...candidateWordsCommands,
  ...electionsCommands,
  ...attendanceCommands,
  // 议题 is theirs, and what they hear by its number, before polls take any 同意 for a vote.
  ...moderationCommands,
  ...proceduresCommands,
  ...statementsCommands,
  ...pollsCommands,
  ...listsCommands,
  ...activitiesCommands,
  ...roomsCommands,
  ...preferencesCommands,
  ...broadcastsCommands,
  ...undeliveredCommands,
  ...workCommands,
  ...clocksCommands,
  ...alertsCommands,
  ...handoverCommands,
  ...listingsCommands,
  ...directoryCommands,
  ...checkInsCommands,
  ...serviceRecordsCommands,
  ...timeBankCommands,
  ...needsCommands,
  ...offersCommands,
  numberedNeedCommand,
  needIntakeCommand,
];

/** What must never be missed, then the way out to a person, then how the talk itself goes on, then all that is offered. */
export const COMMANDS: readonly Command[] = [
  dangerCommand,
  ...personCommands,
  cancelCommand,
  helpCommand([...OFFERED, ...mergingCommands, ...personCommands], DIALOGUES),
  ...interruptionCommands,
  moreCommand,
  ...smallTalkCommands,
  // Each names a need by its number: +1 alone is a sign-up.
  ...mergingCommands,
  ...OFFERED,
];
