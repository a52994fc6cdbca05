import { z } from 'zod';
import { HANDOVERS } from '../../../../config/handovers.ts';
import { allow, defineUseCase, isSystem, later, type Clock } from '../../../kernel/index.ts';
import { endHandover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';

interface Ports {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/** Ends those in which nobody has said anything for long; a word said meanwhile keeps one open. */
export const endSilentHandovers = defineUseCase({
  name: 'broadcasts.end-silent-handovers',
  input: z.object({}),
  async run({ handovers, clock }: Ports, actor) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const now = clock();
    const since = later(now, -HANDOVERS.silentMs);
    for (const { id } of await handovers.silentSince(since)) {
      await handovers.change(id, (current) =>
        current.lastWordAt > since ? { result: current } : endHandover(current, 'silence', actor.id, now),
      );
    }
  },
});
