import { z } from 'zod';
import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { allow, defineUseCase, isSystem, later, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { happened, isVisit, type VisitActivity } from '../visit-activity.ts';
import { changeVisit } from '../visit-meant.ts';
import { calledOff } from './follow-visit.ts';
import { inTheDay } from './in-the-day.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Looks after visits whose time has come: what was not agreed when it should begin is called off, who should say how it went
 * or call afterwards is reminded, a few times. What is due next and who is told are one write: it happens once, wherever
 * and however often this runs.
 */
export const watchVisits = defineUseCase({
  name: 'elder-help.watch-visits',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'elder-help.system-only');
    const now = ports.clock();
    const due = (await ports.activities.visitsDue(now)).filter(isVisit);
    await Promise.all(due.map(({ id }) => changeVisit(ports, id, (activity) => lookedAt(activity, now))));
    return { looked: due.length };
  },
});

function lookedAt(activity: VisitActivity, now: Date) {
  const { visit, state } = activity;
  if (visit.nextAt === null || visit.nextAt > now) return {};
  if (state === 'cancelled' || visit.doneAt !== undefined)
    return { next: { ...activity, visit: { ...visit, nextAt: null } } };
  if (visit.confirmedAt === undefined) {
    const { next, happenings } = calledOff(activity, SYSTEM.id, now);
    return { next, happenings: [...happenings, happened(activity, 'visit-not-agreed', SYSTEM.id, now)] };
  }
  return reminded(activity, now);
}

/** Who has to act, then, when that was said often enough, the worker; after that it is theirs. */
function reminded(activity: VisitActivity, now: Date) {
  const { visit } = activity;
  const awaitsCall = visit.report !== undefined;
  const most = awaitsCall ? VISITS.mostCalls : 1;
  const isLast = visit.reminded >= most;
  const [again, what, last] = awaitsCall
    ? [VISITS.callBackAgainMs, 'call-back-due', 'call-back-missing']
    : [VISITS.reportAgainMs, 'report-due', 'report-missing'];
  const nextAt = isLast ? null : inTheDay(later(now, again));
  return {
    next: { ...activity, visit: { ...visit, nextAt, reminded: visit.reminded + 1 } },
    happenings: [happened(activity, isLast ? last : what, SYSTEM.id, now)],
  };
}
