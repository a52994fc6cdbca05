import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { readMinutes, type MinutesPorts } from './view-minutes.ts';

/** What stands on the minutes on paper, for whoever may read them. */
export const printMinutes = defineUseCase({
  name: 'hearings.print-minutes',
  input: z.object({ hearingId: z.string() }),
  run: (ports: MinutesPorts, actor, { hearingId }) => readMinutes(ports, actor, hearingId),
});
