import { z } from 'zod';
import { defineUseCase, ensure, type Clock } from '../../../kernel/index.ts';
import { maySteerVisit } from '../policy.ts';
import { changeVisit, visitFor, type VisitPorts } from '../visit-meant.ts';
import { calledOff } from './follow-visit.ts';

interface Ports extends VisitPorts {
  readonly clock: Clock;
}

/** Calls a visit off that nobody has reported on; its helpers hear of it, and the need is open again. */
export const callOffVisit = defineUseCase({
  name: 'elder-help.call-off-visit',
  input: z.object({ visit: z.string().min(1).max(64) }),
  async run(ports: Ports, actor, { visit }) {
    const { activity } = await visitFor(ports, actor, visit, maySteerVisit, 'elder-help.not-worker');
    return changeVisit(ports, activity.id, (current) => {
      if (current.state === 'cancelled') return {};
      ensure(current.visit.report === undefined, 'elder-help.reported-already');
      return calledOff(current, actor.id, ports.clock());
    });
  },
});
