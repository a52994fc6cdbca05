/** All phrases in English. What is to be typed stays as the bot hears it: in Chinese. */
import { activitiesEnglish } from './activities.ts';
import { calendarsEnglish } from './activities/calendars.ts';
import { conditionsEnglish } from './activities/conditions.ts';
import { coursesEnglish } from './activities/courses.ts';
import { elderHelpEnglish } from './activities/elder-help.ts';
import { feedbackEnglish } from './activities/feedback.ts';
import { seriesEnglish } from './activities/series.ts';
import { signUpsEnglish } from './activities/sign-ups.ts';
import { teamsEnglish } from './activities/teams.ts';
import { broadcastsEnglish } from './broadcasts.ts';
import { chatEnglish } from './chat.ts';
import { commonEnglish } from './common.ts';
import { duplicateEnglish } from './conversation/duplicates.ts';
import { handoverEnglish } from './conversation/handovers.ts';
import { helpEnglish } from './conversation/help.ts';
import { interruptionEnglish } from './conversation/interruptions.ts';
import { levelsEnglish } from './conversation/levels.ts';
import { clerkEnglish } from './deliberation/clerk.ts';
import { hearingsEnglish } from './deliberation/hearings.ts';
import { directoryEnglish } from './directory.ts';
import { hallsEnglish } from './halls.ts';
import { deskEnglish } from './pages/desk.ts';
import { engagementsEnglish } from './pages/engagements.ts';
import { listingsEnglish } from './pages/listings.ts';
import { open311English } from './pages/open311.ts';
import { httpEnglish } from './pages/http.ts';
import { matchingEnglish } from './matching.ts';
import { needsEnglish } from './needs.ts';
import { pollsEnglish } from './polls.ts';
import { doorsEnglish } from './polls/doors.ts';
import { kitEnglish } from './polls/kit.ts';
import { boardEnglish } from './procedures/board.ts';
import { proceduresEnglish } from './procedures/procedures.ts';
import { electionStepsEnglish } from './polls/election-steps.ts';
import { electionsEnglish } from './polls/elections.ts';
import { registerEnglish } from './polls/register.ts';
import { rollsEnglish } from './polls/rolls.ts';
import { sessionsEnglish } from './polls/sessions.ts';
import { verdictsEnglish } from './polls/verdicts.ts';
import { intentsEnglish } from './pages/intents.ts';
import { photosEnglish } from './pages/photos.ts';
import { postersEnglish } from './pages/posters.ts';
import { privacyEnglish } from './privacy.ts';
import { regionsEnglish } from './regions.ts';
import { residentsEnglish } from './residents.ts';
import { sendingsEnglish } from './sendings.ts';
import { serviceRecordsEnglish } from './volunteers/service-records.ts';
import { statementsEnglish } from './statements.ts';
import { timeBankEnglish } from './volunteers/time-bank.ts';
import { workEnglish } from './work.ts';
import type { In } from '../say.ts';
import type { zh } from '../zh/index.ts';

export const en: In<typeof zh> = {
  ...activitiesEnglish,
  ...calendarsEnglish,
  ...feedbackEnglish,
  ...conditionsEnglish,
  ...coursesEnglish,
  ...elderHelpEnglish,
  ...seriesEnglish,
  ...signUpsEnglish,
  ...teamsEnglish,
  ...broadcastsEnglish,
  ...chatEnglish,
  ...commonEnglish,
  ...duplicateEnglish,
  ...handoverEnglish,
  ...helpEnglish,
  ...interruptionEnglish,
  ...levelsEnglish,
  ...directoryEnglish,
  ...hallsEnglish,
  ...clerkEnglish,
  ...hearingsEnglish,
  ...deskEnglish,
  ...engagementsEnglish,
  ...listingsEnglish,
  ...open311English,
  ...httpEnglish,
  ...intentsEnglish,
  ...matchingEnglish,
  ...needsEnglish,
  ...pollsEnglish,
  ...doorsEnglish,
  ...kitEnglish,
  ...electionStepsEnglish,
  ...electionsEnglish,
  ...sessionsEnglish,
  ...registerEnglish,
  ...rollsEnglish,
  ...verdictsEnglish,
  ...boardEnglish,
  ...proceduresEnglish,
  ...photosEnglish,
  ...postersEnglish,
  ...privacyEnglish,
  ...regionsEnglish,
  ...residentsEnglish,
  ...sendingsEnglish,
  ...serviceRecordsEnglish,
  ...statementsEnglish,
  ...timeBankEnglish,
  ...workEnglish,
};
