/** Every address under `/api/v1`. */
import type { Route } from '../route.ts';
import { activitiesRoutes } from './activities.ts';
import { calendarsRoutes } from './activities/calendars.ts';
import { coursesRoutes } from './activities/courses.ts';
import { feedbackRoutes } from './activities/feedback.ts';
import { jielongRoutes } from './activities/jielong.ts';
import { seriesRoutes } from './activities/series.ts';
import { signUpsRoutes } from './activities/sign-ups.ts';
import { teamsRoutes } from './activities/teams.ts';
import { broadcastsRoutes } from './broadcasts/notices.ts';
import { duplicatesRoutes } from './duplicates.ts';
import { engagementsRoutes } from './engagements.ts';
import { statementsRoutes } from './statements.ts';
import { hallsRoutes } from './halls.ts';
import { notUnderstoodRoutes } from './broadcasts/not-understood.ts';
import { pollsRoutes } from './polls.ts';
import { challengesRoutes } from './polls/challenges.ts';
import { doorsRoutes } from './polls/doors.ts';
import { kitRoutes } from './polls/kit.ts';
import { electionsRoutes } from './polls/elections.ts';
import { pollSessionsRoutes } from './polls/sessions.ts';
import { packsRoutes } from './polls/packs.ts';
import { registerRoutes } from './polls/register.ts';
import { rollsRoutes } from './polls/rolls.ts';
import { directoryRoutes } from './directory/directory.ts';
import { hsdsRoutes } from './directory/hsds/routes.ts';
import { directorySearchRoutes } from './directory/search.ts';
import { directorySheetsRoutes } from './directory/sheets.ts';
import { hearingsRoutes } from './hearings/hearings.ts';
import { hearingMinutesRoutes } from './hearings/minutes.ts';
import { hearingSessionRoutes } from './hearings/session.ts';
import { levelsRoutes } from './levels.ts';
import { editionsRoutes } from './listings/editions.ts';
import { listsRoutes } from './listings/lists.ts';
import { opportunitiesRoutes } from './listings/opportunities.ts';
import { matchingRoutes } from './matching.ts';
import { needsRoutes } from './needs.ts';
import { photosRoutes } from './photos.ts';
import { postersRoutes } from './posters.ts';
import { boardRoutes } from './procedures/board.ts';
import { proceduresRoutes } from './procedures/procedures.ts';
import { regionsRoutes } from './regions.ts';
import { reportsRoutes } from './reports.ts';
import { residentsRoutes } from './residents.ts';
import { sendingsRoutes } from './broadcasts/sendings.ts';
import { checkInsRoutes } from './volunteers/check-ins.ts';
import { elderHelpRoutes } from './volunteers/elder-help.ts';
import { serviceRecordsRoutes } from './volunteers/service-records.ts';
import { timeBankRoutes } from './volunteers/time-bank.ts';
import { undeliveredRoutes } from './broadcasts/undelivered.ts';
import { sessionsRoutes } from './sessions.ts';

export const ROUTES: readonly Route[] = [
  ...sessionsRoutes,
  ...regionsRoutes,
  ...residentsRoutes,
  // Before `/polls/:pollId`, which would take it for an id.
  ...packsRoutes,
  ...pollsRoutes,
  ...doorsRoutes,
  ...challengesRoutes,
  ...kitRoutes,
  ...electionsRoutes,
  ...pollSessionsRoutes,
  ...registerRoutes,
  ...rollsRoutes,
  ...statementsRoutes,
  ...proceduresRoutes,
  ...boardRoutes,
  ...hallsRoutes,
  ...hearingsRoutes,
  ...hearingSessionRoutes,
  ...hearingMinutesRoutes,
  ...calendarsRoutes,
  ...activitiesRoutes,
  ...coursesRoutes,
  ...feedbackRoutes,
  ...jielongRoutes,
  ...seriesRoutes,
  ...signUpsRoutes,
  ...teamsRoutes,
  ...checkInsRoutes,
  ...serviceRecordsRoutes,
  ...elderHelpRoutes,
  ...timeBankRoutes,
  ...directorySheetsRoutes,
  ...hsdsRoutes,
  ...directorySearchRoutes,
  ...directoryRoutes,
  ...levelsRoutes,
  ...needsRoutes,
  ...photosRoutes,
  ...duplicatesRoutes,
  ...matchingRoutes,
  ...broadcastsRoutes,
  ...undeliveredRoutes,
  ...notUnderstoodRoutes,
  ...postersRoutes,
  ...sendingsRoutes,
  ...reportsRoutes,
  ...engagementsRoutes,
  ...opportunitiesRoutes,
  ...listsRoutes,
  ...editionsRoutes,
];
