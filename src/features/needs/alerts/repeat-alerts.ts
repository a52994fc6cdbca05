import { z } from 'zod';
import { ALERT_EVERY } from '../../../../config/needs.ts';
import { allow, defineUseCase, isSystem, later, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { tell } from '../steps.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

const AT_ONCE = 200;

/** Calls the duty worker again for every danger that nobody has acknowledged. */
export const repeatAlerts = defineUseCase({
  name: 'needs.repeat-alerts',
  input: z.object({}),
  async run({ needs, clock }: Ports, actor) {
    allow(isSystem(actor), 'needs.system-only');

    const now = clock();
    const due = await needs.unanswered(later(now, -ALERT_EVERY), AT_ONCE);
    await Promise.all(due.map(({ id }) => needs.change(id, (need) => callAgain(need, now))));
    return due.length;
  },
});

/** Two workers that find the same alert due call once: the second sees that it was just called. */
function callAgain(need: Need, now: Date) {
  const { alert } = need;
  if (need.state !== 'alerted' || alert === undefined) return { result: undefined };
  if (alert.calledAt.getTime() > later(now, -ALERT_EVERY).getTime()) return { result: undefined };

  const calls = alert.calls + 1;
  return {
    next: { ...need, alert: { ...alert, calls, calledAt: now } },
    happenings: [tell(need, 'needs.alert-repeated', { by: SYSTEM.id, at: now, facts: { calls } })],
    result: undefined,
  };
}
