import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { mayApprove } from '../policy.ts';
import { broadcastMeant } from './broadcast-meant.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastStore } from './broadcast-store.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

/** A second person lets a broadcast to many go out. */
export const approveBroadcast = defineUseCase({
  name: 'broadcasts.approve-broadcast',
  input: z.object({ broadcastId: z.string() }),
  async run({ broadcasts, clock }: Ports, actor, { broadcastId }) {
    const { id } = await broadcastMeant(broadcasts, actor, broadcastId);

    const at = clock();
    const approved = await broadcasts.change(id, (current) => {
      allow(mayApprove(actor, current), 'broadcasts.not-second');
      if (current.approvedBy !== undefined) return { result: current };
      ensure(current.awaitsSecond === true, 'broadcasts.not-awaiting', { number: current.number });
      const next: Broadcast = {
        ...current,
        state: 'scheduled',
        awaitsSecond: false,
        approvedBy: actor.id,
        changedAt: at,
      };
      const happening = { name: 'broadcasts.approved', by: actor.id, at, region: current.region, facts: {} };
      return { next, happenings: [happening], result: next };
    });
    return found(approved, 'broadcasts.no-such-broadcast');
  },
});
