import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';
import { NO_MINUTES, withItem } from './minutes.ts';

/** Writes, or writes anew, what was said to one item; while it is said or after. */
export const writeMinutes = defineUseCase({
  name: 'hearings.write-minutes',
  input: z.object({
    hearingId: z.string(),
    item: z.coerce.number().int().min(1),
    text: z.string().trim().min(2).max(HEARINGS.longest.minutes),
  }),
  async run(ports: ClerkPorts, actor, { hearingId, item, text }) {
    return conduct(ports, actor, hearingId, {}, (hearing) => {
      ensureState(hearing, 'in-session', 'minutes');
      const dealtWith = hearing.session?.items.find(({ number }) => number === item);
      found(dealtWith, 'hearings.item-not-dealt-with', { item });
      return { next: { ...hearing, minutes: withItem(hearing.minutes ?? NO_MINUTES, { number: item, text }) } };
    });
  },
});
