import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../../kernel/index.ts';
import type { BroadcastStore } from '../broadcast-store.ts';

interface Ports {
  readonly broadcasts: BroadcastStore;
  readonly clock: Clock;
}

/** Begins the broadcasts whose time has come. */
export const startDue = defineUseCase({
  name: 'broadcasts.start-due',
  input: z.object({}),
  async run({ broadcasts, clock }: Ports, actor) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const now = clock();
    const due = await broadcasts.dueToStart(now);
    for (const { id } of due) {
      await broadcasts.change(id, (current) => {
        if (current.state !== 'scheduled') return { result: undefined };
        const happening = { name: 'broadcasts.started', by: actor.id, at: now, region: current.region, facts: {} };
        return { next: { ...current, state: 'sending', changedAt: now }, happenings: [happening], result: undefined };
      });
    }
    return { started: due.length };
  },
});
