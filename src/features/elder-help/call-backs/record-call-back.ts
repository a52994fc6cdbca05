import { z } from 'zod';
import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { defineUseCase, ensure, later, type Clock } from '../../../kernel/index.ts';
import { CALL_BACK_RESULTS, type CallBack } from '../../activities/index.ts';
import { goesOn, isVisited, mayCallBack } from '../policy.ts';
import { done } from '../visits/done.ts';
import { inTheDay } from '../visits/in-the-day.ts';
import { happened, type VisitActivity } from '../visit-activity.ts';
import { changeVisit, visitFor, type VisitPorts } from '../visit-meant.ts';

interface Ports extends VisitPorts {
  readonly clock: Clock;
}

/**
 * What somebody who was not there heard on the phone after a visit of one. Well or not, it is over then, and the workers are
 * alerted when it is not well; where nobody was reached it is tried again, and after so many calls they are alerted too.
 */
export const recordCallBack = defineUseCase({
  name: 'elder-help.record-call-back',
  input: z.object({
    visit: z.string().min(1).max(64),
    result: z.enum(CALL_BACK_RESULTS),
    note: z.string().trim().min(1).max(300).optional(),
  }),
  async run(ports: Ports, actor, { visit, result, note }, { cause }) {
    const { activity } = await visitFor(ports, actor, visit, mayCallBack, 'elder-help.not-caller');
    const at = ports.clock();
    return changeVisit(
      ports,
      activity.id,
      (current) => {
        const isOther = !goesOn(actor, current) && !isVisited(actor, current) && current.visit.report?.by !== actor.id;
        ensure(isOther, 'elder-help.caller-was-there');
        const isAwaited = current.visit.callsBack && current.visit.report !== undefined;
        ensure(isAwaited && current.visit.doneAt === undefined, 'elder-help.no-call-back');
        return noted(current, { by: actor.id, at, result, ...(note !== undefined && { note }) });
      },
      cause,
    );
  },
});

function noted(activity: VisitActivity, call: CallBack) {
  const { by, at, result } = call;
  const callBacks = [...activity.visit.callBacks, call];
  const called: VisitActivity = { ...activity, visit: { ...activity.visit, callBacks, reminded: 0 } };
  if (result === 'not-reached') {
    const isAlarming = callBacks.length % VISITS.mostCalls === 0;
    const nextAt = inTheDay(later(at, VISITS.callBackAgainMs));
    return {
      next: { ...called, visit: { ...called.visit, nextAt } },
      happenings: isAlarming ? [happened(activity, 'nobody-reached', by, at, { calls: callBacks.length })] : [],
    };
  }
  const { next, happenings } = done(called, by, at);
  return {
    next,
    happenings: result === 'well' ? happenings : [...happenings, happened(activity, 'found-not-well', by, at)],
  };
}
