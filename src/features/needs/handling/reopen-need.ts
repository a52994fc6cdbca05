import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { callNext, type AlertPorts } from '../alerts/call-next.ts';
import { isOwn } from '../policy.ts';
import { canStep } from '../steps.ts';
import { needMeant } from '../views/find-need.ts';
import { reopen } from './reopen.ts';

/** "没解决", said without the three questions. A danger that was not over is called about at once. */
export const reopenNeed = defineUseCase({
  name: 'needs.reopen-need',
  input: z.object({ number: z.string().max(40).optional(), reason: z.string().trim().max(500).optional() }),
  async run(ports: AlertPorts, actor, { number, reason }, { cause }) {
    const { needs, clock } = ports;
    const meant = await needMeant(needs, actor, number, (need) => canStep(need, 'reopen'), cause);
    allow(isOwn(actor, meant), 'needs.not-yours');

    const changed = await needs.change(
      meant.id,
      (need) => {
        const change = reopen(need, { by: actor.id, at: clock(), note: reason });
        return { ...change, result: change.next };
      },
      { cause },
    );
    return callNext(ports, found(changed ?? (await needs.find(meant.id)), 'needs.missing'));
  },
});
