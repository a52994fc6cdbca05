import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import { callNext, type AlertPorts } from './call-next.ts';

const AT_ONCE = 200;

/** Makes every call that is due about a danger nobody has acknowledged. */
export const repeatAlerts = defineUseCase({
  name: 'needs.repeat-alerts',
  input: z.object({}),
  async run(ports: AlertPorts, actor) {
    allow(isSystem(actor), 'needs.system-only');

    const now = ports.clock();
    let called = 0;
    for (;;) {
      const due = await ports.needs.unanswered(now, AT_ONCE);
      await Promise.all(due.map((need) => callNext(ports, need)));
      called += due.length;
      if (due.length < AT_ONCE) return called;
    }
  },
});
