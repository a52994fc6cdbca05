import { z } from 'zod';
import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { defineUseCase, ensure, later, moment, Refusal, type Actor, type Clock } from '../../../kernel/index.ts';
import type { Team } from '../../teams/index.ts';
import { goesOn, maySteerVisit } from '../policy.ts';
import { happened, type VisitActivity } from '../visit-activity.ts';
import { changeVisit, visitFor, type VisitPorts } from '../visit-meant.ts';
import { done } from './done.ts';
import { inTheDay } from './in-the-day.ts';

interface Ports extends VisitPorts {
  readonly clock: Clock;
}

const mayReport = (actor: Actor, activity: VisitActivity, team: Team | null): boolean =>
  goesOn(actor, activity) || maySteerVisit(actor, activity, team);

/** A helper, or whoever steers it, says what was done. Where one went alone it is not over before somebody else has called. */
export const reportVisit = defineUseCase({
  name: 'elder-help.report-visit',
  input: z.object({
    visit: z.string().min(1).max(64),
    note: z.string().trim().min(2).max(300),
    startedAt: moment.optional(),
    endedAt: moment.optional(),
  }),
  async run(ports: Ports, actor, { visit, note, ...times }) {
    const { activity } = await visitFor(ports, actor, visit, mayReport, 'elder-help.not-helper');
    const at = ports.clock();
    return changeVisit(ports, activity.id, (current) => {
      if (current.visit.report?.by === actor.id) return {};
      ensure(current.visit.report === undefined, 'elder-help.reported-already');
      ensure(current.state !== 'cancelled', 'activities.cancelled', { title: current.title });
      ensure(current.visit.confirmedAt !== undefined, 'elder-help.not-confirmed');
      const startedAt = times.startedAt ?? current.startsAt;
      ensure(at > startedAt, 'elder-help.not-yet');
      const endedAt = times.endedAt ?? (at < current.endsAt ? at : current.endsAt);
      if (endedAt <= startedAt || endedAt > at) throw new Refusal('invalid', 'service-records.ends-before-start');

      const report = { by: actor.id, at, note, startedAt, endedAt };
      const reported: VisitActivity = { ...current, visit: { ...current.visit, report, reminded: 0 } };
      if (!current.visit.callsBack) return done(reported, actor.id, at);
      const nextAt = inTheDay(later(at, VISITS.callBackAfterMs));
      return {
        next: { ...reported, visit: { ...reported.visit, nextAt } },
        happenings: [happened(current, 'visit-reported', actor.id, at)],
      };
    });
  },
});
