import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';

/** Takes the minutes back to correct them; what was confirmed of them is confirmed anew. */
export const reopenMinutes = defineUseCase({
  name: 'hearings.reopen-minutes',
  input: z.object({ hearingId: z.string() }),
  async run(ports: ClerkPorts, actor, { hearingId }, call) {
    return conduct(ports, actor, hearingId, call, (hearing) => {
      ensureState(hearing, 'confirming');
      const { items, version } = found(hearing.minutes, 'hearings.missing');
      const minutes = { items, version: version + 1, confirmations: [] };
      return { next: { ...hearing, state: 'minutes', minutes }, news: 'minutes-reopened' };
    });
  },
});
