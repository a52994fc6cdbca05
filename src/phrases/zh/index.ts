/** All phrases in Chinese; one file per feature. */
import { activitiesPhrases } from './activities.ts';
import { calendarsPhrases } from './activities/calendars.ts';
import { conditionsPhrases } from './activities/conditions.ts';
import { coursesPhrases } from './activities/courses.ts';
import { elderHelpPhrases } from './activities/elder-help.ts';
import { feedbackPhrases } from './activities/feedback.ts';
import { seriesPhrases } from './activities/series.ts';
import { signUpsPhrases } from './activities/sign-ups.ts';
import { teamsPhrases } from './activities/teams.ts';
import { broadcastsPhrases } from './broadcasts.ts';
import { chatPhrases } from './chat.ts';
import { commonPhrases } from './common.ts';
import { duplicatePhrases } from './conversation/duplicates.ts';
import { handoverPhrases } from './conversation/handovers.ts';
import { helpPhrases } from './conversation/help.ts';
import { interruptionPhrases } from './conversation/interruptions.ts';
import { levelsPhrases } from './conversation/levels.ts';
import { clerkPhrases } from './deliberation/clerk.ts';
import { hearingsPhrases } from './deliberation/hearings.ts';
import { directoryPhrases } from './directory.ts';
import { hallsPhrases } from './halls.ts';
import { deskPhrases } from './pages/desk.ts';
import { engagementsPhrases } from './pages/engagements.ts';
import { listingsPhrases } from './pages/listings.ts';
import { open311Phrases } from './pages/open311.ts';
import { httpPhrases } from './pages/http.ts';
import { matchingPhrases } from './matching.ts';
import { needsPhrases } from './needs.ts';
import { pollsPhrases } from './polls.ts';
import { doorsPhrases } from './polls/doors.ts';
import { kitPhrases } from './polls/kit.ts';
import { boardPhrases } from './procedures/board.ts';
import { proceduresPhrases } from './procedures/procedures.ts';
import { electionStepsPhrases } from './polls/election-steps.ts';
import { electionsPhrases } from './polls/elections.ts';
import { registerPhrases } from './polls/register.ts';
import { rollsPhrases } from './polls/rolls.ts';
import { sessionsPhrases } from './polls/sessions.ts';
import { verdictsPhrases } from './polls/verdicts.ts';
import { intentsPhrases } from './pages/intents.ts';
import { photosPhrases } from './pages/photos.ts';
import { postersPhrases } from './pages/posters.ts';
import { privacyPhrases } from './privacy.ts';
import { regionsPhrases } from './regions.ts';
import { residentsPhrases } from './residents.ts';
import { sendingsPhrases } from './sendings.ts';
import { serviceRecordsPhrases } from './volunteers/service-records.ts';
import { statementsPhrases } from './statements.ts';
import { timeBankPhrases } from './volunteers/time-bank.ts';
import { workPhrases } from './work.ts';

export const zh = {
  ...activitiesPhrases,
  ...calendarsPhrases,
  ...feedbackPhrases,
  ...conditionsPhrases,
  ...coursesPhrases,
  ...elderHelpPhrases,
  ...seriesPhrases,
  ...signUpsPhrases,
  ...teamsPhrases,
  ...broadcastsPhrases,
  ...chatPhrases,
  ...commonPhrases,
  ...duplicatePhrases,
  ...handoverPhrases,
  ...helpPhrases,
  ...interruptionPhrases,
  ...levelsPhrases,
  ...directoryPhrases,
  ...hallsPhrases,
  ...clerkPhrases,
  ...hearingsPhrases,
  ...deskPhrases,
  ...engagementsPhrases,
  ...listingsPhrases,
  ...open311Phrases,
  ...httpPhrases,
  ...intentsPhrases,
  ...matchingPhrases,
  ...needsPhrases,
  ...pollsPhrases,
  ...doorsPhrases,
  ...kitPhrases,
  ...electionStepsPhrases,
  ...electionsPhrases,
  ...sessionsPhrases,
  ...registerPhrases,
  ...rollsPhrases,
  ...verdictsPhrases,
  ...boardPhrases,
  ...proceduresPhrases,
  ...photosPhrases,
  ...postersPhrases,
  ...privacyPhrases,
  ...regionsPhrases,
  ...residentsPhrases,
  ...sendingsPhrases,
  ...serviceRecordsPhrases,
  ...statementsPhrases,
  ...timeBankPhrases,
  ...workPhrases,
} as const;
