import { z } from 'zod';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { VISITS } from '../../../../config/volunteers/elder-help.ts';
import { defineUseCase, ensure, later, type Clock } from '../../../kernel/index.ts';
import { ensureOpen, remindTime, takenPlaces } from '../../activities/index.ts';
import { maySteerVisit } from '../policy.ts';
import { happened } from '../visit-activity.ts';
import { changeVisit, visitFor, type VisitPorts } from '../visit-meant.ts';
import { inTheDay } from './in-the-day.ts';

interface Ports extends VisitPorts {
  readonly clock: Clock;
}

/** Agrees a visit for which there are as many helpers as it needs; from then on they may read what they have to know. */
export const confirmVisit = defineUseCase({
  name: 'elder-help.confirm-visit',
  input: z.object({ visit: z.string().min(1).max(64) }),
  async run(ports: Ports, actor, { visit }) {
    const { activity } = await visitFor(ports, actor, visit, maySteerVisit, 'elder-help.not-worker');
    const at = ports.clock();
    return changeVisit(ports, activity.id, (current) => {
      if (current.visit.confirmedAt !== undefined) return {};
      ensureOpen(current, at);
      const [there, needed] = [takenPlaces(current), current.capacity];
      ensure(there >= needed, 'elder-help.too-few-helpers', { there, needed });

      const nextAt = inTheDay(later(current.endsAt, VISITS.reportAfterMs));
      const remindAt = remindTime(current.startsAt, at, ACTIVITIES.remindBefore);
      return {
        next: { ...current, remindAt, visit: { ...current.visit, confirmedAt: at, nextAt, reminded: 0 } },
        happenings: [happened(current, 'visit-confirmed', actor.id, at, { helpers: there })],
      };
    });
  },
});
